#define _GNU_SOURCE
#include "CJournal.h"

#include <sys/vfs.h>

int cj_volume(const char *path, int64_t *left, uint64_t *type) {
  struct statfs found;
  if (statfs(path, &found) != 0) return -1;
  *left = (int64_t)found.f_bavail * (int64_t)found.f_bsize;
  // The field is signed on some machines, and the types of file systems have 32 bits.
  *type = (uint32_t)found.f_type;
  return 0;
}
