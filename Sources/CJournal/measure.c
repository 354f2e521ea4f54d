#define _GNU_SOURCE
#include "CJournal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

int cj_measure(int file, const char *path, struct cj_measure *measure) {
  struct statx found;
  int asked = STATX_INO | STATX_SIZE | STATX_BLOCKS;
  int result = path ? statx(AT_FDCWD, path, 0, asked, &found) : statx(file, "", AT_EMPTY_PATH, asked, &found);
  if (result != 0) return -1;
  measure->device = makedev(found.stx_dev_major, found.stx_dev_minor);
  measure->inode = found.stx_ino;
  measure->size = (int64_t)found.stx_size;
  measure->allocated = (int64_t)found.stx_blocks * 512;
  return 0;
}
