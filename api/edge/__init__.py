"""Everything around the routes: what each request passes and each response gets.

See Also
--------
api.edge.stack : the outermost layer, with the order of the checks.
api.edge.handlers : what goes wrong inside the application, as problems.
api.edge.server : how to run it under uvicorn.
"""
