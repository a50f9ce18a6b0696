#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An opaque door to libarchive, for zip files in memory; nothing is ever written to a disk.

typedef struct quoth_zip quoth_zip;

// Opens a file of `count` bytes, which must outlive the handle; NULL where there is no memory.
quoth_zip *quoth_zip_open(const uint8_t *bytes, size_t count);

// Goes to the next entry: 1 where there is one, 0 at the end, -1 where the file is damaged.
int quoth_zip_next(quoth_zip *zip);

// The name of the entry in UTF-8, lent until the next one; empty where it has none that can be read.
const char *quoth_zip_name(quoth_zip *zip);

// Whether the entry is a plain file that no password locks.
bool quoth_zip_is_readable(quoth_zip *zip);

// Reads bytes of the entry: how many, 0 at its end, -1 where it is damaged.
int64_t quoth_zip_read(quoth_zip *zip, uint8_t *out, size_t capacity);

// What was wrong, lent; empty where nothing was.
const char *quoth_zip_problem(quoth_zip *zip);

void quoth_zip_close(quoth_zip *zip);
