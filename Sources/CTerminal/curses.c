#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// term.h would turn common words into macros.
extern char *tigetstr(const char *);
extern int tigetnum(const char *);
extern int setupterm(const char *, int, int *);

enum { LOOKS = 4096, RUN = 512 };

static SCREEN *screen;
static FILE *output;
static int own_colors;
static struct {
  attr_t attributes;
  int pair;
} looks[LOOKS];

static void discard(void) {
  fflush(output);
  lseek(fileno(output), 0, SEEK_SET);
}

// Has the next frame begin as the first one does. Else the scrolling region stays that of another size, and a line feed
// in its last row would scroll instead of moving down.
static void enter_anew(void) {
  endwin();
  discard();
}

int ct_start(const char *terminal, int rows, int columns) {
  // A file in memory gathers what curses writes in many pieces, so that a frame can go out as one.
  int file = memfd_create("showroom-frame", MFD_CLOEXEC);
  if (file < 0) return 3;
  output = fdopen(file, "w+");
  if (output == NULL) {
    close(file);
    return 3;
  }
  set_escdelay(25);
  screen = newterm(terminal, output, output);
  if (screen == NULL) {
    fclose(output);
    output = NULL;
    return 1;
  }
  if (ct_capability("cup") == NULL) {
    ct_stop();
    ct_release();
    return 2;
  }
  nonl();
  noecho();
  // Looking for keys between rows would cut a frame in two.
  typeahead(-1);
  own_colors = 0;
  if (has_colors()) {
    start_color();
    own_colors = use_default_colors() == OK;
  }
  if (rows != LINES || columns != COLS) resizeterm(rows, columns);
  enter_anew();
  return 0;
}

const char *ct_version(void) { return curses_version(); }

int ct_described(const char *terminal) {
  int error = 0;
  if (setupterm(terminal, STDOUT_FILENO, &error) != OK) return -1;
  int colors = tigetnum("colors");
  const char *cup = tigetstr("cup");
  if (cup == NULL || cup == (const char *)-1) return -2;
  return colors > 0 ? colors : 0;
}

void ct_stop(void) {
  if (screen == NULL) return;
  endwin();
  fflush(output);
}

void ct_release(void) {
  if (screen == NULL) return;
  delscreen(screen);
  screen = NULL;
  fclose(output);
  output = NULL;
}

void ct_leave(void) {
  if (screen != NULL) endwin();
}

int ct_colors(void) { return screen != NULL && has_colors() ? COLORS : 0; }

const char *ct_capability(const char *name) {
  if (screen == NULL) return NULL;
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

void ct_resize(int rows, int columns) {
  if (screen == NULL || rows < 1 || columns < 1) return;
  if (rows == LINES && columns == COLS) return;
  resizeterm(rows, columns);
  enter_anew();
}

void ct_look(uint32_t look, int foreground, int background, unsigned emphasis) {
  if (look >= LOOKS || screen == NULL) return;
  attr_t attributes = A_NORMAL;
  if (emphasis & CT_BOLD) attributes |= A_BOLD;
  if (emphasis & CT_UNDERLINE) attributes |= A_UNDERLINE;
  if (emphasis & CT_ITALIC) attributes |= A_ITALIC;
  if (emphasis & CT_REVERSE) attributes |= A_REVERSE;
  int pair = 0;
  if (has_colors() && (foreground >= 0 || background >= 0)) {
    if (!own_colors && foreground < 0) foreground = COLOR_WHITE;
    if (!own_colors && background < 0) background = COLOR_BLACK;
    pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
  }
  looks[look].attributes = attributes;
  looks[look].pair = pair;
}

void ct_put(int row, int column, const ct_cell *cells, int count) {
  if (screen == NULL) return;
  cchar_t run[RUN];
  while (count > 0) {
    int filled = 0, taken = 0, width = 0;
    for (; taken < count && filled < RUN; taken++) {
      // The right half comes with its left one.
      width++;
      if (cells[taken].glyph == 0) continue;
      wchar_t text[4] = {0};
      for (int part = 0; part < 3; part++) text[part] = (wchar_t)((cells[taken].glyph >> (21 * part)) & 0x1FFFFF);
      uint32_t look = cells[taken].look < LOOKS ? cells[taken].look : 0;
      int pair = looks[look].pair;
      setcchar(&run[filled++], text, looks[look].attributes, (short)0, &pair);
    }
    if (filled > 0) mvadd_wchnstr(row, column, run, filled);
    column += width;
    cells += taken;
    count -= taken;
  }
}

void ct_redraw(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

void ct_frame(int cursor_row, int cursor_column) {
  if (screen == NULL) return;
  curs_set(cursor_row >= 0 ? 1 : 0);
  // A hidden cursor is left where it is, so that its travels cost no bytes.
  leaveok(stdscr, cursor_row < 0);
  if (cursor_row >= 0) move(cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  doupdate();
}

size_t ct_pending(void) {
  if (output == NULL) return 0;
  fflush(output);
  off_t length = lseek(fileno(output), 0, SEEK_CUR);
  return length > 0 ? (size_t)length : 0;
}

size_t ct_take(uint8_t *bytes, size_t capacity) {
  size_t wanted = ct_pending();
  if (wanted > capacity) wanted = capacity;
  if (wanted == 0) return 0;
  ssize_t got = pread(fileno(output), bytes, wanted, 0);
  lseek(fileno(output), 0, SEEK_SET);
  return got > 0 ? (size_t)got : 0;
}
