#ifndef CJOURNAL_H
#define CJOURNAL_H

#include <sys/types.h>

// What Swift cannot call: functions that the C library declares under _GNU_SOURCE only.

// Reserves room on the disk for a stretch of a file and leaves the file's size as it is; 0, or -1 with errno set.
int cj_reserve(int file, off_t offset, off_t count);

#endif
