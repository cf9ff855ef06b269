# %% starter
def vary(images, rng):
    return ...


answer = vary


# %% solution
def vary(images, rng):
    moved = season.shifted(images, rng, most=2)
    factors = rng.uniform(0.7, 1, (len(images), 1, 1))
    return (moved * factors).astype(np.uint8)


answer = vary


# %% right
def vary(images, rng):
    new = np.zeros_like(images)
    for k, picture in enumerate(images):
        y, x = rng.integers(-2, 3, 2)
        frame = np.pad(picture, 2)[2 - y : 30 - y, 2 - x : 30 - x]
        new[k] = np.round(frame * rng.uniform(0.7, 1))
    return new


answer = vary

# %% right
from scipy import ndimage


def vary(images, rng):
    return np.stack(
        [
            ndimage.shift(
                p * rng.uniform(0.7, 1), rng.integers(-2, 3, 2), order=0
            )
            for p in images
        ]
    ).astype("uint8")


answer = vary

# %% wrong: nothing has changed
answer = lambda images, rng: images

# %% wrong: light is as before
answer = lambda images, rng: season.shifted(images, rng, most=2)

# %% wrong: one pixel
answer = lambda images, rng: season.shifted(images, rng)

# %% wrong: has moved
answer = lambda images, rng: (
    images * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)


# %% wrong: stronger
def vary(images, rng):
    light = rng.uniform(0.7, 1.3, (len(images), 1, 1))
    moved = season.shifted(images, rng, most=2)
    return np.clip(moved * light, 0, 255).astype(np.uint8)


answer = vary

# %% wrong: float64
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    * rng.uniform(0.7, 1, (len(images), 1, 1))
)

# %% wrong: same factor
answer = lambda images, rng: (
    season.shifted(images, rng, most=2) * rng.uniform(0.7, 1)
).astype(np.uint8)

# %% wrong: each pixel
answer = lambda images, rng: (
    season.shifted(images, rng, most=2) * rng.uniform(0.7, 1, images.shape)
).astype(np.uint8)

# %% wrong: same way
answer = lambda images, rng: (
    np.roll(images, tuple(rng.integers(-2, 3, 2)), axis=(1, 2))
    * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)


# %% wrong: other side
def vary(images, rng):
    moved = np.stack(
        [np.roll(p, rng.integers(-2, 3, 2), axis=(0, 1)) for p in images]
    )
    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)


answer = vary

# %% wrong: weaker than
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    * rng.uniform(0.3, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: upside down
answer = lambda images, rng: (
    season.shifted(images[:, ::-1], rng, most=2)
    * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: order of the pictures
answer = lambda images, rng: (
    season.shifted(images[::-1], rng, most=2)
    * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: further than
answer = lambda images, rng: (
    season.shifted(images, rng, most=4)
    * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: mirror
answer = lambda images, rng: (
    season.shifted(season.flipped(images, rng), rng, most=2)
    * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: nearly black
answer = lambda images, rng: np.round(
    season.shifted(images / 255, rng, most=2)
    * rng.uniform(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: as many pictures
answer = lambda images, rng: np.concatenate(
    [images, season.shifted(images, rng, most=2)]
)


# %% wrong: leave out their upper end
def vary(images, rng):
    padded = np.pad(images, ((0, 0), (2, 2), (2, 2)))
    corners = rng.integers(0, 4, (len(images), 2))
    moved = np.stack(
        [p[y : y + 28, x : x + 28] for p, (y, x) in zip(padded, corners)]
    )
    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)


answer = vary


# %% wrong: same amount
def vary(images, rng):
    moved = np.stack(
        [ndimage.shift(p, [rng.integers(-2, 3)] * 2, order=0) for p in images]
    )
    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)


answer = vary


# %% wrong: Two different generators
def vary(images, rng):
    rng = np.random.default_rng(0)
    return (
        season.shifted(images, rng, most=2)
        * rng.uniform(0.7, 1, (len(images), 1, 1))
    ).astype(np.uint8)


answer = vary

# %% wrong: as bright as before
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    * rng.choice([0.7, 1], (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: at the ends
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    * rng.choice([0.7, 0.98], (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: or made `uint8` before the product
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    * rng.integers(0.7, 1, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: light is left
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    * rng.uniform(0, 0.3, (len(images), 1, 1))
).astype(np.uint8)

# %% wrong: no longer 0
answer = lambda images, rng: (
    season.shifted(images, rng, most=2)
    - rng.integers(1, 60, (len(images), 1, 1)).astype(np.uint8)
)


# %% wrong: repeats the border
def vary(images, rng):
    padded = np.pad(images, ((0, 0), (2, 2), (2, 2)), mode="edge")
    corners = rng.integers(0, 5, (len(images), 2))
    moved = np.stack(
        [p[y : y + 28, x : x + 28] for p, (y, x) in zip(padded, corners)]
    )
    return (moved * rng.uniform(0.7, 1, (len(images), 1, 1))).astype(np.uint8)


answer = vary


# %% wrong: from 0.77
def vary(images, rng):
    return (
        season.shifted(images, rng, most=2)
        * rng.uniform(0.77, 1, (len(images), 1, 1))
    ).astype(np.uint8)


answer = vary


# %% wrong: to 0.93
def vary(images, rng):
    return (
        season.shifted(images, rng, most=2)
        * rng.uniform(0.7, 0.93, (len(images), 1, 1))
    ).astype(np.uint8)


answer = vary


# %% wrong: nothing else
def vary(images, rng):
    return (
        season.shifted(images, rng, most=2)
        * np.random.uniform(0.7, 1, (len(images), 1, 1))
    ).astype(np.uint8)


answer = vary


# %% wrong: changes what
def vary(images, rng):
    images[:] = (
        season.shifted(images, rng, most=2)
        * rng.uniform(0.7, 1, (len(images), 1, 1))
    ).astype(np.uint8)
    return images


answer = vary


# %% wrong: something is added
def vary(images, rng):
    moved = season.shifted(images, rng, most=2)
    light = rng.uniform(0.7, 1, (len(images), 1, 1))
    noise = rng.normal(0, 3, images.shape)
    return np.clip(moved * light + noise, 0, 255).astype(np.uint8)


answer = vary


# %% wrong: have not moved at all
def vary(images, rng):
    moved = season.shifted(images, rng, most=2)
    light = rng.uniform(0.7, 1, (len(images), 1, 1))
    stays = rng.random(len(images)) < 0.5
    moved[stays] = images[stays]
    return (moved * light).astype(np.uint8)


answer = vary


# %% wrong: the same light
def vary(images, rng):
    moved = season.shifted(images, rng, most=2)
    light = np.random.default_rng(5).uniform(0.7, 1, (len(images), 1, 1))
    return (moved * light).astype(np.uint8)


answer = vary


# %% wrong: move each picture the same way
def vary(images, rng):
    moved = season.shifted(images, np.random.default_rng(5), most=2)
    light = rng.uniform(0.7, 1, (len(images), 1, 1))
    return (moved * light).astype(np.uint8)


answer = vary


# %% wrong: light goes by the order
def vary(images, rng):
    moved = season.shifted(images, rng, most=2)
    light = np.sort(rng.uniform(0.7, 1, (len(images), 1, 1)), axis=0)
    return (moved * light).astype(np.uint8)


answer = vary


# %% wrong: not the moved originals times one factor
def vary(images, rng):
    moved = season.shifted(images, rng, most=2)
    light = rng.uniform(0.7, 1, (len(images), 1, 1))
    return (255 * (moved / 255) ** (1 / light)).astype(np.uint8)


answer = vary


# %% wrong: of 80 look like another one
def vary(images, rng):
    moved = season.shifted(rng.permutation(images), rng, most=2)
    light = rng.uniform(0.7, 1, (len(images), 1, 1))
    return (moved * light).astype(np.uint8)


answer = vary


# %% wrong: Yours are 0, 1, 2 down and 0, 1, 2 across.
def vary(images, rng):
    new = np.zeros_like(images)
    for k, picture in enumerate(images):
        y, x = rng.integers(0, 3, 2)
        frame = np.pad(picture, 2)[2 - y : 30 - y, 2 - x : 30 - x]
        new[k] = frame * rng.uniform(0.7, 1)
    return new


answer = vary


# %% wrong: Yours are −2, 2 down and −2, 2 across.
def vary(images, rng):
    new = np.zeros_like(images)
    for k, picture in enumerate(images):
        y, x = rng.choice([-2, 2], 2)
        frame = np.pad(picture, 2)[2 - y : 30 - y, 2 - x : 30 - x]
        new[k] = frame * rng.uniform(0.7, 1)
    return new


answer = vary


# %% wrong: Yours are −2, −1, 0, 1, 2 down and 0 across.
def vary(images, rng):
    new = np.zeros_like(images)
    for k, picture in enumerate(images):
        y, x = rng.integers(-2, 3), 0
        frame = np.pad(picture, 2)[2 - y : 30 - y, 2 - x : 30 - x]
        new[k] = frame * rng.uniform(0.7, 1)
    return new


answer = vary
