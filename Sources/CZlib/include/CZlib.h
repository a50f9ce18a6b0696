#pragma once
#include <stddef.h>
#include <stdint.h>

// An opaque door to zlib, for gzip files in memory.

typedef struct quoth_gzip quoth_gzip;

// Opens a file of `count` bytes, which must outlive the handle; NULL where there is no memory.
quoth_gzip *quoth_gzip_open(const uint8_t *bytes, size_t count);

// Unpacks the next bytes, of one member after the other: how many, 0 at the end, -1 where the file is damaged or cut off.
int64_t quoth_gzip_read(quoth_gzip *gzip, uint8_t *out, size_t capacity);

// What was wrong, lent; empty where nothing was.
const char *quoth_gzip_problem(quoth_gzip *gzip);

void quoth_gzip_close(quoth_gzip *gzip);
