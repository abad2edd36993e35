"""The Neumann series that a practitioner would write with SciPy, told what to do line by line on standard input.

load FOLDER   reads a system            -> "ready"
demand P      impacts of one product    -> seconds
all           impacts of all products   -> seconds
draw C SEED   one Monte Carlo run, all products in category C -> seconds
Results are written to FOLDER/result.bin as doubles, outside of the measured time.
"""
import sys
import time

import numpy as np
import scipy.sparse as sp


def matrix(folder, name, rows, columns):
    values = np.fromfile(f"{folder}/{name}.values", "<f8")
    indices = np.fromfile(f"{folder}/{name}.rows", "<i4")
    starts = np.fromfile(f"{folder}/{name}.starts", "<i4")
    return sp.csc_matrix((values, indices, starts), shape=(rows, columns))


def series(step, first):
    total, term, count = first.copy(), first, 0
    while True:
        term = step @ term
        total += term
        count += 1
        if count % 5 == 0 and (np.abs(term) <= 1e-12 * np.abs(total)).all():
            return total


def step_of(a, diagonal):
    values = -a.data / diagonal[a.indices]
    values[on_diagonal] = 0
    return sp.csc_matrix((values, a.indices, a.indptr), shape=a.shape)


def transposed_step_of(a, diagonal):
    values = -a.data / np.repeat(diagonal, np.diff(a.indptr))
    values[on_diagonal] = 0
    return sp.csr_matrix((values, a.indices, a.indptr), shape=a.shape)


def intensities(a, weights):
    diagonal = a.diagonal()
    shape = (-1, 1) if weights.ndim == 2 else -1
    return series(transposed_step_of(a, diagonal), weights / diagonal.reshape(shape))


def demand(product):
    diagonal = a.diagonal()
    first = np.zeros(a.shape[0])
    first[product] = np.sign(diagonal[product]) / diagonal[product]
    return c @ (b @ series(step_of(a, diagonal), first))


def drawn(values, spread, random):
    return values * np.exp(spread * random.standard_normal(values.size))


def draw(category, seed):
    random = np.random.default_rng(seed)
    other_a = sp.csc_matrix((drawn(a.data, a_spread, random), a.indices, a.indptr), shape=a.shape)
    other_b = sp.csc_matrix((drawn(b.data, b_spread, random), b.indices, b.indptr), shape=b.shape)
    return intensities(other_a, other_b.T @ c[category])


for line in sys.stdin:
    words = line.rstrip("\n").split(" ", 1)
    if words[0] == "load":
        folder = words[1]
        size, flows, categories = np.fromfile(f"{folder}/shape", "<i4")
        a = matrix(folder, "a", size, size)
        b = matrix(folder, "b", flows, size)
        c = np.fromfile(f"{folder}/c.values", "<f8").reshape(categories, flows)
        a_spread = np.fromfile(f"{folder}/a.spread", "<f8")
        b_spread = np.fromfile(f"{folder}/b.spread", "<f8")
        on_diagonal = a.indices == np.repeat(np.arange(size), np.diff(a.indptr))
        print("ready", flush=True)
        continue
    begin = time.perf_counter()
    if words[0] == "demand":
        result = demand(int(words[1]))
    elif words[0] == "all":
        result = intensities(a, b.T @ c.T).T
    else:
        category, seed = words[1].split(" ")
        result = draw(int(category), int(seed))
    seconds = time.perf_counter() - begin
    np.ascontiguousarray(result, "<f8").tofile(f"{folder}/result.bin")
    print(seconds, flush=True)
