#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>
#include <termios.h>

// What Swift cannot say itself: macros, variadic functions, signal handlers. No type or macro of curses leaks from here.

// Cells a code point takes as the C library counts them in UTF-8, whatever the locale of the process; -1 when it cannot be shown.
int ct_width(uint32_t code_point);

// Sets the locale of the process for characters; 1 when it is UTF-8, after falling back to C.UTF-8, else 0.
int ct_locale(void);

// One cell to draw: three code points of 21 bits, the base lowest (0: right half of the wide one before), and a look defined before.
typedef struct {
  uint64_t glyph;
  uint32_t look;
} ct_cell;

enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_ITALIC = 4, CT_REVERSE = 8 };

// Starts curses for a terminal by name, drawing into a file in memory only; 0, 1: unknown terminal, 2: it cannot place its cursor, 3: no memory.
int ct_start(const char *terminal, int rows, int columns);
// Ends curses; what the terminal needs to be left is in the output until ct_release.
void ct_stop(void);
// Lets go of curses and its output.
void ct_release(void);
// Leaves the screen so that the next frame enters it again.
void ct_leave(void);
// The library's version, such as "ncurses 6.4.20221231".
const char *ct_version(void);
// How many colours the description of a terminal gives it, without starting anything: 0 for none, -1: nothing is known of
// a terminal of that name, -2: it cannot place its cursor.
int ct_described(const char *terminal);
// How many colours the terminal has: 0 for none.
int ct_colors(void);
// A string capability by its terminfo name; NULL when the terminal lacks it.
const char *ct_capability(const char *name);
// Gives curses another size.
void ct_resize(int rows, int columns);
// Says what a look is: colour numbers, -1 the terminal's own, and CT_ bits. Looks count from 0 to 4095.
void ct_look(uint32_t look, int foreground, int background, unsigned emphasis);
// Puts cells into a row.
void ct_put(int row, int column, const ct_cell *cells, int count);
// Forgets what the terminal shows, so that the next frame draws everything.
void ct_redraw(void);
// Ends a frame; the cursor is hidden when row is negative.
void ct_frame(int cursor_row, int cursor_column);
// How many bytes wait in the output.
size_t ct_pending(void);
// Takes bytes from the output; gives how many.
size_t ct_take(uint8_t *bytes, size_t capacity);

// The window's extent; 0 when it is unknown.
void ct_window(int terminal, int *rows, int *columns);

// Opens a descriptor for TERM HUP INT WINCH TSTP CONT, which no longer interrupt this thread; -1 when there is none.
int ct_signals_open(void);
// The next signal waiting there; 0 for none.
int ct_signals_next(int descriptor);
// Closes it and gives the signals back.
void ct_signals_close(int descriptor);
// Stops the process and its job as the key ^Z does; returns when it goes on.
void ct_stop_job(void);

// Waits for descriptors to become readable, at most so many nanoseconds, without limit when negative.
// Sets states: 0 nothing, 1 readable, 2 hung up. Gives how many are set, or -1.
int ct_wait(const int *descriptors, int *states, int count, int64_t nanoseconds);

// Ways to break down.
enum { CT_ERROR, CT_FAULT, CT_ABORT, CT_CRASHES };

// Prepares what is left behind on breaking down, in fixed memory: a file at that path, its folders made with it, of the
// program's name, the signal, the seconds since now and return addresses; and for each way a line that the path follows.
// Without a path, or where it cannot be written, there is the line only.
void ct_guard_report(const char *path, const char *program, const char *const lines[CT_CRASHES]);
// Restores the terminal to the state found, with the given bytes, if the program is killed or crashes.
void ct_guard_arm(int terminal, struct termios found, const uint8_t *reset, size_t length);
// While the program is stopped the terminal is not its own.
void ct_guard_pause(void);
void ct_guard_resume(void);
// Lets go of the terminal; crashes are left to whoever minded them before.
void ct_guard_disarm(void);

#endif
