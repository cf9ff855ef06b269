# %% starter
def read_height(text):
    return ...


answer = read_height

# %% solution
import re


def read_height(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    first = numbers[0] if numbers else np.nan
    if 50 <= first <= 84:
        return first
    if 130 <= first <= 220:
        return first / 2.54
    if first in (4, 5, 6, 7):
        rest = numbers[1] if len(numbers) > 1 else 0
        return 12 * first + rest if rest < 12 else np.nan
    return np.nan


answer = read_height

# %% right
import re


def read_height(text):
    match = re.fullmatch(
        r'\s*(\d+(?:\.\d+)?)\s*(cm|\'|ft|feet|foot)?\.?\s*(?:(\d+(?:\.\d+)?)\s*(?:"|in|inch|inches|\'\')?)?\s*',
        text,
    )
    if match is None:
        return np.nan
    first, rest = float(match[1]), float(match[3] or 0)
    if first < 8:
        return 12 * first + rest if first >= 4 and rest < 12 else np.nan
    return (
        first
        if 50 <= first <= 84
        else first / 2.54
        if 130 <= first <= 220
        else np.nan
    )


answer = read_height


# %% right
def read_height(text):
    digits = "".join(
        c if c.isdigit() or c in ".-" else " " for c in text
    ).split()
    try:
        n = [float(d) for d in digits]
    except ValueError:
        return float("nan")
    if len(n) == 2 and 4 <= n[0] <= 7 and n[1] < 12:
        return n[0] * 12 + n[1]
    if len(n) != 1:
        return float("nan")
    for low, high, factor in ((50, 84, 1), (130, 220, 1 / 2.54), (4, 7, 12)):
        if low <= n[0] <= high:
            return n[0] * factor
    return float("nan")


answer = read_height

# %% wrong: as it was typed
answer = lambda text: pd.to_numeric(text, errors="coerce")


# %% wrong: could not be read
def read_height(text):
    x = float(text)
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height


# %% wrong: unit behind the number
def read_height(text):
    x = pd.to_numeric(text, errors="coerce")
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height

# %% wrong: multiply
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    return (
        x
        if 50 <= x <= 84
        else x * 2.54
        if 130 <= x <= 220
        else x * 12 + sum(n[1:])
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height

# %% wrong: inches after the feet
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height

# %% wrong: a person of that height
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return 0
    x = n[0]
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12 + sum(n[1:])
        if 4 <= x <= 7
        else 0
    )


answer = read_height

# %% wrong: invents a person
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return 69.0
    x = n[0]
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12 + sum(n[1:])
        if 4 <= x <= 7
        else 69.0
    )


answer = read_height

# %% wrong: tenths of a foot
import re


def read_height(text):
    x = float(".".join(re.findall(r"\d+", text)[:2]) or "nan")
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12
        if 4 <= x < 8
        else np.nan
    )


answer = read_height

# %% wrong: glued together
import re


def read_height(text):
    digits = re.sub(r"[^\d.]", "", text)
    x = float(digits) if digits else np.nan
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height

# %% wrong: minus
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12 + sum(n[1:])
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height


# %% wrong: do not round
def read_height(text):
    number = text.replace("cm", "")
    if number.strip().isdigit() and 130 <= int(number) <= 220:
        return round(int(number) / 2.54)
    return pd.to_numeric(number, errors="coerce")


answer = read_height

# %% wrong: without a limit
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    return (
        x / 2.54
        if x > 100
        else x
        if x >= 50
        else x * 12 + sum(n[1:])
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height

# %% wrong: one number
answer = lambda texts: [68.0 for text in texts]

# %% wrong: decimals
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+", text)]
    if not n:
        return np.nan
    x = n[0]
    return (
        x
        if 50 <= x <= 84
        else x / 2.54
        if 130 <= x <= 220
        else x * 12 + sum(n[1:])
        if 4 <= x <= 7
        else np.nan
    )


answer = read_height


# %% wrong: only 4 to 7 feet
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if len(n) == 2 and n[1] < 12:
        return 12 * n[0] + n[1]
    if not n:
        return np.nan
    x = n[0]
    if 50 <= x <= 84:
        return x
    if 130 <= x <= 220:
        return x / 2.54
    return 12 * x if x in (4, 5, 6, 7) and len(n) == 1 else np.nan


answer = read_height

# %% wrong: 12 or more
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    if 50 <= x <= 84:
        return x
    if 130 <= x <= 220:
        return x / 2.54
    if x in (4, 5, 6, 7):
        return 12 * x + (n[1] if len(n) > 1 else 0)
    return np.nan


answer = read_height

# %% wrong: as it was typed, though
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    if 130 <= x <= 220:
        return x / 2.54
    if x in (4, 5, 6, 7):
        return 12 * x + (n[1] if len(n) > 1 else 0)
    return x


answer = read_height


# %% wrong: only 130 to 220
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    if 48 <= x <= 84:
        return x
    if 130 <= x <= 220:
        return x / 2.54
    if 4 <= x <= 7:
        return 12 * x + (n[1] if len(n) > 1 else 0)
    return np.nan


answer = read_height


# %% wrong: From 4 to 7 it is feet, and both ends count
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    if 50 <= x <= 84:
        return x
    if 130 <= x <= 220:
        return x / 2.54
    if 4 <= x < 7:
        return 12 * x + (n[1] if len(n) > 1 else 0)
    return np.nan


answer = read_height


# %% wrong: From 50 to 84 it is inches, and both ends count
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    if 50 <= x < 84:
        return x
    if 130 < x < 220:
        return x / 2.54
    if x in range(4, 8):
        return 12 * x + (n[1] if len(n) > 1 else 0)
    return np.nan


answer = read_height


# %% wrong: Only 50 to 84
import re


def read_height(text):
    n = [float(m) for m in re.findall(r"-?\d+\.?\d*", text)]
    if not n:
        return np.nan
    x = n[0]
    if 50 <= x <= 84:
        return x
    if 100 <= x <= 250:
        return x / 2.54
    if 4 <= x <= 7:
        return 12 * x + (n[1] if len(n) > 1 else 0)
    return np.nan


answer = read_height


# %% wrong: returned nothing (`None`), and it should be `np.nan`
import re


def read_height(text):
    numbers = [float(n) for n in re.findall("-?\\d+\\.?\\d*", text)]
    first = numbers[0] if numbers else np.nan
    if 50 <= first <= 84:
        return first
    if 130 <= first <= 220:
        return first / 2.54
    if first in (4, 5, 6, 7):
        rest = numbers[1] if len(numbers) > 1 else 0
        return 12 * first + rest if rest < 12 else np.nan
    pass


answer = read_height


# %% wrong: From 130 to 220 it is centimeters, and both ends
import re


def read_height(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    if len(numbers) == 1:
        x = numbers[0]
        if 50 <= x <= 84:
            return x
        if 130 < x <= 220:
            return x / 2.54
        if 4 <= x <= 7:
            return 12 * x
    if len(numbers) == 2:
        feet, inches = numbers
        if 4 <= feet <= 7 and 0 <= inches < 12:
            return 12 * feet + inches
    return np.nan


answer = read_height


# %% wrong: the height in feet
import re


def read_height(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    if len(numbers) == 1:
        x = numbers[0]
        if 50 <= x <= 84:
            return x
        if 130 <= x <= 220:
            return x / 2.54
        if 4 <= x <= 7:
            return 12 * x
    if len(numbers) == 2:
        feet, inches = numbers
        if 4 <= feet <= 7 and 0 <= inches < 12:
            return feet + inches / 12
    return np.nan


answer = read_height


# %% wrong: Feet and 0 inches
import re


def read_height(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    if len(numbers) == 1:
        x = numbers[0]
        if 50 <= x <= 84:
            return x
        if 130 <= x <= 220:
            return x / 2.54
        if 4 <= x <= 7:
            return 12 * x
    if len(numbers) == 2:
        feet, inches = numbers
        if 4 <= feet <= 7 and 0 < inches < 12:
            return 12 * feet + inches
    return np.nan


answer = read_height


# %% wrong: with inches or without
import re


def read_height(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    if len(numbers) == 1:
        x = numbers[0]
        if 50 <= x <= 84:
            return x
        if 130 <= x <= 220:
            return x / 2.54
        if 4 <= x <= 7:
            return 12 * x
    if len(numbers) == 2:
        feet, inches = numbers
        if 4 <= feet < 7 and 0 <= inches < 12:
            return 12 * feet + inches
    return np.nan


answer = read_height


# %% wrong: only where `cm` is written
import re


def read_height(text):
    numbers = [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]
    if len(numbers) == 1:
        x = numbers[0]
        if 50 <= x <= 84:
            return x
        if 130 <= x <= 220 and "cm" in text:
            return x / 2.54
        if 4 <= x <= 7:
            return 12 * x
    if len(numbers) == 2:
        feet, inches = numbers
        if 4 <= feet <= 7 and 0 <= inches < 12:
            return 12 * feet + inches
    return np.nan


answer = read_height


# %% wrong: with a blank before `cm`
def read_height(text):
    numbers = []
    for part in text.replace("'", " ").replace('"', " ").split():
        try:
            numbers.append(float(part))
        except ValueError:
            pass
    if len(numbers) == 1:
        x = numbers[0]
        if 50 <= x <= 84:
            return x
        if 130 <= x <= 220:
            return x / 2.54
        if 4 <= x <= 7:
            return 12 * x
    return np.nan


answer = read_height
