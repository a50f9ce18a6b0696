#pragma once
#include <stddef.h>
#include <stdint.h>

// A door to xxHash, of which the header alone is used.

// The 64-bit XXH3 of `count` bytes, the same on every machine.
uint64_t quoth_xxh3(const void *bytes, size_t count);
