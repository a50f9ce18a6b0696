#include "CZlib.h"

#include <stdlib.h>
#include <zlib.h>

struct quoth_gzip {
  z_stream stream;
  const uint8_t *bytes;
  size_t count;
  size_t given;
  const char *problem;
  int is_done;
};

// Windows of 32 KiB, and nothing but gzip.
static const int only_gzip = 15 + 16;

quoth_gzip *quoth_gzip_open(const uint8_t *bytes, size_t count) {
  quoth_gzip *gzip = calloc(1, sizeof *gzip);
  if (!gzip) return NULL;
  gzip->bytes = bytes;
  gzip->count = count;
  gzip->problem = "";
  if (inflateInit2(&gzip->stream, only_gzip) != Z_OK) {
    free(gzip);
    return NULL;
  }
  return gzip;
}

// zlib counts in 32 bits: long files are given to it in pieces.
static void feed(quoth_gzip *gzip) {
  if (gzip->stream.avail_in > 0 || gzip->given == gzip->count) return;
  size_t piece = gzip->count - gzip->given;
  if (piece > 1 << 30) piece = 1 << 30;
  gzip->stream.next_in = (Bytef *)(gzip->bytes + gzip->given);
  gzip->stream.avail_in = (uInt)piece;
  gzip->given += piece;
}

// Whether anything but zeros is left: tapes pad with them.
static int has_more(quoth_gzip *gzip) {
  for (feed(gzip); gzip->stream.avail_in > 0; feed(gzip)) {
    if (*gzip->stream.next_in) return 1;
    gzip->stream.next_in++;
    gzip->stream.avail_in--;
  }
  return 0;
}

static int fail(quoth_gzip *gzip, const char *problem) {
  gzip->problem = problem;
  gzip->is_done = 1;
  return -1;
}

int64_t quoth_gzip_read(quoth_gzip *gzip, uint8_t *out, size_t capacity) {
  if (gzip->is_done) return gzip->problem[0] ? -1 : 0;
  gzip->stream.next_out = out;
  gzip->stream.avail_out = (uInt)capacity;
  while (gzip->stream.avail_out > 0 && !gzip->is_done) {
    feed(gzip);
    int status = inflate(&gzip->stream, Z_NO_FLUSH);
    if (status == Z_STREAM_END) {
      // Another member may follow.
      if (!has_more(gzip)) {
        gzip->is_done = 1;
      } else if (*gzip->stream.next_in == 0x1F) {
        inflateReset(&gzip->stream);
      } else {
        fail(gzip, "what follows its end is no gzip");
      }
    } else if (status == Z_BUF_ERROR) {
      fail(gzip, "it is cut off");
    } else if (status != Z_OK) {
      fail(gzip, gzip->stream.msg ? gzip->stream.msg : "not gzip");
    }
  }
  size_t made = capacity - gzip->stream.avail_out;
  return made > 0 ? (int64_t)made : gzip->problem[0] ? -1 : 0;
}

const char *quoth_gzip_problem(quoth_gzip *gzip) { return gzip->problem; }

void quoth_gzip_close(quoth_gzip *gzip) {
  inflateEnd(&gzip->stream);
  free(gzip);
}
