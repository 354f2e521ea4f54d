#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

// Cells a code point takes as the C library counts them in UTF-8, whatever the locale of the process; -1 when it cannot be shown.
int ct_width(uint32_t code_point);

#endif
