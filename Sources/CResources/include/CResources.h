#pragma once
#include <stddef.h>

// A data file that travels inside the binary.
typedef struct {
  const char *name;            // file name without its folder
  const unsigned char *bytes;  // not terminated
  size_t count;
} quoth_resource;

// The YAML that people edit: the number of files, and the file at a place below it.
size_t quoth_resource_count(void);
quoth_resource quoth_resource_at(size_t place);

// What the files were compiled to.
quoth_resource quoth_compiled_lexicon(void);

// Given names, a section for each gender that they tell.
quoth_resource quoth_given_names(void);
