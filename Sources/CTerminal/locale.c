#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

static int is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int ct_locale(void) {
  // Only characters: numbers and dates are written by our own code and must not change with the locale.
  if (setlocale(LC_CTYPE, "") != NULL && is_utf8()) return 1;
  // A language that is not installed is no reason to give up its script.
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}
