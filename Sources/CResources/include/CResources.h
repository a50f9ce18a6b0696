#pragma once
#include <stddef.h>

// The data files that travel inside the binary, as the YAML that people edit.
typedef struct {
  const char *name;            // file name without its folder
  const unsigned char *bytes;  // UTF-8, not terminated
  size_t count;
} quoth_resource;

// The number of resources and the resource at a place below it.
size_t quoth_resource_count(void);
quoth_resource quoth_resource_at(size_t place);
