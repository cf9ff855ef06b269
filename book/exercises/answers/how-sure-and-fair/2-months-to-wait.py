# %% starter
def months_to_wait(flights, half, per_month, wanted):
    return ...


answer = months_to_wait

# %% solution
import math


def months_to_wait(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if per_month == 0:
        return None
    more = flights * (half / wanted) ** 2 - flights
    return math.ceil(more / per_month)


answer = months_to_wait


# %% right
def months_to_wait(flights, half, per_month, wanted):
    months, now = 0, flights
    while half * (flights / now) ** 0.5 > wanted:
        if not per_month:
            return None
        months, now = months + 1, now + per_month
    return months


answer = months_to_wait

# %% wrong: four times
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return math.ceil((flights * half / wanted - flights) / per_month)


answer = f

# %% wrong: already has
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return math.ceil(flights * (half / wanted) ** 2 / per_month)


answer = f

# %% wrong: You add a month
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return int((flights * (half / wanted) ** 2 - flights) / per_month) + 1


answer = f

# %% wrong: wrong way
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return math.ceil((flights * (half / wanted) ** 0.5 - flights) / per_month)


answer = f

# %% wrong: or do two parameters stand in each other's place
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return max(
        0, math.ceil((flights * (wanted / half) ** 2 - flights) / per_month)
    )


answer = f

# %% wrong: You round down
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return int((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: You round to the nearest
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return round((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: whole number
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return (flights * (half / wanted) ** 2 - flights) / per_month


answer = f

# %% wrong: flights, not months
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return math.ceil(flights * (half / wanted) ** 2 - flights)


answer = f

# %% wrong: 0 if
import math


def f(flights, half, per_month, wanted):
    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: `per_month` is 0
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: precise enough today
import math


def f(flights, half, per_month, wanted):
    if not per_month:
        return None
    if half <= wanted:
        return 0
    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: whose `half` is 0.05
import math


def f(flights, half, per_month, wanted):
    if half < wanted:
        return 0
    if not per_month:
        return None
    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: not the number inf
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return math.inf
    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f

# %% wrong: not the text 'None'
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return "None"
    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)


answer = f


# %% wrong: by the same number
def f(flights, half, per_month, wanted):
    months, now = 0, flights
    while half * (flights / now) ** 0.5 > wanted:
        if not per_month:
            return None
        months, now = months + 1, now * (1 + per_month / flights)
    return months


answer = f

# %% wrong: Your ratio is upside down
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return math.ceil((flights * (wanted / half) ** 2 - flights) / per_month)


answer = f

# %% wrong: For 160 flights with a `half` of 0.07, 77 more a month and 0.03 wanted, 10 months are right; yours says 9
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    all_months = math.ceil(flights * (half / wanted) ** 2 / per_month)
    return all_months - math.ceil(flights / per_month)


answer = f

# %% wrong: For 100 flights with a `half` of 0.07, 77 more a month and 0.03 wanted, 6 months are right; yours says 7
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    all_months = math.ceil(round(flights * (half / wanted) ** 2 / per_month, 9))
    return all_months - flights // per_month


answer = f

# %% wrong: 9 months are right; yours says -1
import math


def f(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if not per_month:
        return None
    return math.ceil((flights**0.5 * half / wanted - flights) / per_month)


answer = f


# %% wrong: one month more each time
import math


def months_to_wait(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if per_month == 0:
        return None
    months = 1
    while (
        half * math.sqrt(flights / (flights + (months - 1) * per_month))
        > wanted
    ):
        months += 1
    return months


answer = months_to_wait


# %% wrong: Only the months are rounded
import math


def months_to_wait(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if per_month == 0:
        return None
    needed = flights * math.ceil(half / wanted) ** 2
    return math.ceil((needed - flights) / per_month)


answer = months_to_wait


# %% wrong: the whole width
import math


def months_to_wait(flights, half, per_month, wanted):
    width = 2 * half
    if width <= wanted:
        return 0
    if per_month == 0:
        return None
    needed = flights * (width / wanted) ** 2
    return math.ceil((needed - flights) / per_month)


answer = months_to_wait


# %% wrong: 0.05, whatever
import math


def months_to_wait(flights, half, per_month, wanted):
    if half <= 0.05:
        return 0
    if per_month == 0:
        return None
    needed = flights * (half / 0.05) ** 2
    return math.ceil((needed - flights) / per_month)


answer = months_to_wait


# %% wrong: swapped `half` and `per_month`
import math


def months_to_wait(flights, per_month, half, wanted):
    if half <= wanted:
        return 0
    if per_month == 0:
        return None
    needed = flights * (half / wanted) ** 2
    return math.ceil((needed - flights) / per_month)


answer = months_to_wait


# %% wrong: 9 months are right; yours returned `None`. A function that ends
import math


def months_to_wait(flights, half, per_month, wanted):
    if half <= wanted:
        return 0
    if per_month == 0:
        return None
    needed = flights * (half / wanted) ** 2
    months = math.ceil((needed - flights) / per_month)


answer = months_to_wait


# %% wrong: 41 months are right; yours returned `None`
import math


def months_to_wait(flights, half, per_month, wanted):
    for months in range(13):
        if half * math.sqrt(flights / (flights + months * per_month)) <= wanted:
            return months
    return None


answer = months_to_wait
