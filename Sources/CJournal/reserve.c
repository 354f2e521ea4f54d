#define _GNU_SOURCE
#include "CJournal.h"

#include <fcntl.h>

int cj_reserve(int file, off_t offset, off_t count) { return fallocate(file, FALLOC_FL_KEEP_SIZE, offset, count); }
