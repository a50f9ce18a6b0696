// placeholder for a local build
