#include "CJournal.h"

#include <string.h>

#if defined(__x86_64__)

int cj_has_crc32c(void) { return __builtin_cpu_supports("sse4.2"); }

__attribute__((target("sse4.2"))) uint32_t cj_crc32c(uint32_t crc, const uint8_t *bytes, size_t count) {
  uint64_t wide = crc;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    wide = __builtin_ia32_crc32di(wide, word);
  }
  crc = (uint32_t)wide;
  for (; count > 0; bytes++, count--) crc = __builtin_ia32_crc32qi(crc, *bytes);
  return crc;
}

#else

int cj_has_crc32c(void) { return 0; }

uint32_t cj_crc32c(uint32_t crc, const uint8_t *bytes, size_t count) { return crc; }

#endif
