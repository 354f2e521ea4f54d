#ifndef CJOURNAL_H
#define CJOURNAL_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// What Swift cannot call: functions that the C library declares under _GNU_SOURCE only, and single instructions.

// Reserves room on the disk for a stretch of a file and leaves the file's size as it is; 0, or -1 with errno set.
int cj_reserve(int file, off_t offset, off_t count);

// How many bytes are left for this user on the disk that holds a path, and the file system's type as in statfs(2); 0, or -1
// with errno set.
int cj_volume(const char *path, int64_t *left, uint64_t *type);

// What a file is and how long, without its times.
struct cj_measure {
  uint64_t device;
  uint64_t inode;
  int64_t size;
  int64_t allocated;
};

// Measures the file at a path, or an open file where the path is null; 0, or -1 with errno set.
int cj_measure(int file, const char *path, struct cj_measure *measure);

// Whether the processor has an instruction for CRC-32C, without which the next function must not be called.
int cj_has_crc32c(void);

// The register of a CRC-32C after more bytes.
uint32_t cj_crc32c(uint32_t crc, const uint8_t *bytes, size_t count);

#endif
