# %% starter
def prepare(images, labels, vary):
    return ...


answer = prepare


# %% solution
def prepare(images, labels, vary):
    order = np.random.default_rng(0).permutation(len(images))
    held, kept = np.split(order, [len(images) // 5])
    train_images = np.concatenate([images[kept], vary(images[kept])])
    train_labels = np.concatenate([labels[kept], labels[kept]])
    return train_images, train_labels, images[held], labels[held]


answer = prepare

# %% right
from sklearn.model_selection import train_test_split


def prepare(images, labels, vary):
    a, b, c, d = train_test_split(
        images, labels, test_size=0.2, stratify=labels, random_state=1
    )
    return np.vstack([vary(a), a]), np.tile(c, 2), b, d


answer = prepare


# %% right
def prepare(images, labels, vary):
    held = np.random.default_rng(3).permutation(len(images)) % 5 == 0
    pairs = [(p, y) for p, y in zip(images[~held], labels[~held])]
    pairs += [(p, y) for p, y in zip(vary(images[~held]), labels[~held])]
    return (
        [p for p, _ in pairs],
        [y for _, y in pairs],
        list(images[held]),
        list(labels[held]),
    )


answer = prepare


# %% wrong: twin
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    images, labels = np.concatenate([images, vary(images)]), np.tile(labels, 2)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return images[kept], labels[kept], images[held], labels[held]


answer = prepare


# %% wrong: as they were taken
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images[kept], vary(images[kept])]),
        np.tile(labels[kept], 2),
        vary(images[held]),
        labels[held],
    )


answer = prepare


# %% wrong: no copies
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return images[kept], labels[kept], images[held], labels[held]


answer = prepare


# %% wrong: only the copies
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return vary(images[kept]), labels[kept], images[held], labels[held]


answer = prepare


# %% wrong: another picture's label
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images[kept], vary(images[kept])]),
        np.repeat(labels[kept], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: as many labels
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images[kept], vary(images[kept])]),
        labels[kept],
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: a fifth
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images[kept], vary(images[kept])]),
        np.tile(labels[kept], 2),
        images[held][:5],
        labels[held][:5],
    )


answer = prepare


# %% wrong: one class
def prepare(images, labels, vary):
    n = len(images) // 5
    kept, held = np.arange(n, len(images)), np.arange(n)
    return (
        np.vstack([images[kept], vary(images[kept])]),
        np.tile(labels[kept], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: order of the four
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        images[held],
        labels[held],
        np.vstack([images[kept], vary(images[kept])]),
        np.tile(labels[kept], 2),
    )


answer = prepare


# %% wrong: themselves are in your training
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images, vary(images[kept])]),
        np.concatenate([labels, labels[kept]]),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: copies of held-out
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images[kept], vary(images)]),
        np.concatenate([labels[kept], labels]),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: every fifth picture
def prepare(images, labels, vary):
    held = np.arange(len(images)) % 5 == 0
    kept = ~held
    return (
        np.vstack([images[kept], vary(images[kept])]),
        np.tile(labels[kept], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: wrong way round
def prepare(images, labels, vary):
    kept, held = np.split(
        np.random.default_rng(0).permutation(len(images)), [len(images) // 5]
    )
    return (
        np.vstack([images[kept], vary(images[kept])]),
        np.tile(labels[kept], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: 350 pictures
def prepare(images, labels, vary):
    o = np.random.default_rng(0).permutation(len(images))
    h, k = np.split(o, [40])
    return (
        np.concatenate([images[k], vary(images[k])]),
        np.tile(labels[k], 2),
        images[h],
        labels[h],
    )


answer = prepare


# %% wrong: places apart, and never anything else
def prepare(images, labels, vary):
    held = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        held[places[: len(places) // 5]] = True
    return (
        np.vstack([images[~held], vary(images[~held])]),
        np.tile(labels[~held], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: exactly a fifth
def prepare(images, labels, vary):
    held = np.random.default_rng(0).random(len(images)) < 0.2
    return (
        np.vstack([images[~held], vary(images[~held])]),
        np.tile(labels[~held], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: takes 1 positional argument but 2 were given
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    return (
        np.vstack([images[kept], vary(images[kept], rng)]),
        np.tile(labels[kept], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% wrong: vary takes an array of pictures
def prepare(images, labels, vary):
    rng = np.random.default_rng(0)
    held, kept = np.split(rng.permutation(len(images)), [len(images) // 5])
    copies = [vary(picture) for picture in images[kept]]
    return (
        np.vstack([images[kept], copies]),
        np.tile(labels[kept], 2),
        images[held],
        labels[held],
    )


answer = prepare


# %% equivalent: any random draw will do
def prepare(images, labels, vary):
    order = np.random.default_rng(1).permutation(len(images))
    held, kept = np.split(order, [len(images) // 5])
    train_images = np.concatenate([images[kept], vary(images[kept])])
    train_labels = np.concatenate([labels[kept], labels[kept]])
    return (train_images, train_labels, images[held], labels[held])


answer = prepare
