# %% starter
def what_it_tests(serving_spec, request_spec, has_examples):
    return ...


answer = what_it_tests


# %% solution
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% right
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = [*binary.tags, *binary.digests]
    requests = []
    if has_examples and request_spec is not None:
        names = list(request_spec.tensorflow_serving.signature_names) or [
            "serving_default"
        ]
        requests = [
            (name, n)
            for name in names
            for n in range(max(request_spec.num_examples, 1))
        ]
    return [len(servers), len(requests)]


answer = what_it_tests


# %% wrong: digest
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: starts none
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = max(len(binary.tags) + len(binary.digests), 1)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: no examples
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: NoneType
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: unset
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, request_spec.num_examples * signatures


answer = what_it_tests


# %% wrong: names no signature
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names)
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: each signature
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1)


answer = what_it_tests


# %% wrong: to each server
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, servers * (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: only asks for the model's state
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if servers == 0 or not has_examples or request_spec is None:
        return servers, 1
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests

# %% wrong: function
answer = (1, 20)


# %% right
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if servers == 0 or not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: one of them stands there twice
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len({*binary.tags, *binary.digests})
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests


# %% wrong: each of the three names a version. `servers` should be 3; yours is 2
def what_it_tests(serving_spec, request_spec, has_examples):
    s = serving_spec.tensorflow_serving
    servers = len(s.digests) or len(s.tags)
    if request_spec is None or not has_examples:
        return servers, 0
    n = (request_spec.num_examples or 1) * (
        len(request_spec.tensorflow_serving.signature_names) or 1
    )
    return servers, n


answer = what_it_tests


# %% wrong: does not depend on `request_spec`
def what_it_tests(serving_spec, request_spec, has_examples):
    return 1, 20


answer = what_it_tests


# %% wrong: a server starts
def what_it_tests(serving_spec, request_spec, has_examples):
    if request_spec is None or not has_examples:
        return 0, 0
    s = serving_spec.tensorflow_serving
    n = (request_spec.num_examples or 1) * (
        len(request_spec.tensorflow_serving.signature_names) or 1
    )
    return len(s.tags) + len(s.digests), n


answer = what_it_tests


# %% wrong: Three tags: each
def what_it_tests(serving_spec, request_spec, has_examples):
    s = serving_spec.tensorflow_serving
    servers = int(bool(s.tags)) + int(bool(s.digests))
    if request_spec is None or not has_examples:
        return servers, 0
    n = max(1, request_spec.num_examples) * max(
        1, len(request_spec.tensorflow_serving.signature_names)
    )
    return servers, n


answer = what_it_tests
