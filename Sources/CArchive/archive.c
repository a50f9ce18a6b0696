#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

struct quoth_zip {
  struct archive *reader;
  struct archive_entry *entry;
};

quoth_zip *quoth_zip_open(const uint8_t *bytes, size_t count) {
  quoth_zip *zip = calloc(1, sizeof *zip);
  if (!zip) return NULL;
  zip->reader = archive_read_new();
  if (!zip->reader) {
    free(zip);
    return NULL;
  }
  // By the list of entries at its end, else, where that is cut off, entry by entry.
  archive_read_support_format_zip(zip->reader);
  // What is wrong shows at the first entry.
  archive_read_open_memory(zip->reader, bytes, count);
  return zip;
}

int quoth_zip_next(quoth_zip *zip) {
  switch (archive_read_next_header(zip->reader, &zip->entry)) {
  case ARCHIVE_OK:
  case ARCHIVE_WARN: return 1;
  case ARCHIVE_EOF: return 0;
  default: return -1;
  }
}

const char *quoth_zip_name(quoth_zip *zip) {
  const char *name = archive_entry_pathname_utf8(zip->entry);
  if (!name) name = archive_entry_pathname(zip->entry);
  return name ? name : "";
}

bool quoth_zip_is_readable(quoth_zip *zip) {
  unsigned type = archive_entry_filetype(zip->entry);
  return (type == AE_IFREG || type == 0) && !archive_entry_is_encrypted(zip->entry);
}

int64_t quoth_zip_read(quoth_zip *zip, uint8_t *out, size_t capacity) {
  la_ssize_t got = archive_read_data(zip->reader, out, capacity);
  return got < 0 ? -1 : got;
}

const char *quoth_zip_problem(quoth_zip *zip) {
  const char *problem = archive_error_string(zip->reader);
  return problem ? problem : "";
}

void quoth_zip_close(quoth_zip *zip) {
  archive_read_free(zip->reader);
  free(zip);
}
