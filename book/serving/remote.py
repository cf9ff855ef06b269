"""gRPC: the services of the tensorflow-serving-api package."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from book.serving import HOST
from book.serving.model import Fault, Model, arrays, explain


def grpc_calls(model: Model) -> dict:
    """Return what answers each of gRPC's requests."""
    from google.protobuf.json_format import ParseDict
    from tensorflow import make_tensor_proto
    from tensorflow_serving.apis import get_model_metadata_pb2, get_model_status_pb2, predict_pb2

    def which(spec):
        return spec.name, spec.version.value if spec.HasField("version") else None, spec.version_label

    def run(request):
        number, version = model.get(*which(request.model_spec))
        name = request.model_spec.signature_name or "serving_default"
        outputs = version.predict(name, arrays(request.inputs))
        spec = {"name": model.name, "version": {"value": number}, "signature_name": name}
        tensors = {key: make_tensor_proto(array) for key, array in outputs.items()}
        return predict_pb2.PredictResponse(outputs=tensors, model_spec=spec)

    def describe(request):
        if list(request.metadata_field) != ["signature_def"]:
            raise Fault('GetModelMetadataRequest must specify one metadata_field, "signature_def"')
        number, version = model.get(*which(request.model_spec))
        spec = {"name": model.name, "version": {"value": number}}
        response = get_model_metadata_pb2.GetModelMetadataResponse(model_spec=spec)
        response.metadata["signature_def"].Pack(version.map)
        return response

    def status(request):
        found = model.status(*which(request.model_spec))
        return ParseDict(found, get_model_status_pb2.GetModelStatusResponse())

    return {"Predict": run, "GetModelMetadata": describe, "GetModelStatus": status}


def grpc_server(model: Model, port: int):
    """Return a gRPC server, not yet started, and its port."""
    import grpc
    from tensorflow_serving.apis import model_service_pb2_grpc as models
    from tensorflow_serving.apis import prediction_service_pb2_grpc as predictions

    def guarded(call):
        def answer(_, request, context):
            try:
                return call(request)
            except Exception as error:  # every error has a code of gRPC's
                context.abort(grpc.StatusCode[explain(error).code], str(explain(error)))

        return answer

    calls = {name: guarded(call) for name, call in grpc_calls(model).items()}
    service = type("Service", (predictions.PredictionServiceServicer, models.ModelServiceServicer), calls)()
    options = [("grpc.so_reuseport", 0), ("grpc.max_receive_message_length", -1)]
    server = grpc.server(ThreadPoolExecutor(8), options=options)
    predictions.add_PredictionServiceServicer_to_server(service, server)
    models.add_ModelServiceServicer_to_server(service, server)
    return server, server.add_insecure_port(f"{HOST}:{port}")
