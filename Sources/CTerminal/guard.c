#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Nothing here may allocate or call into Swift: it runs when either may be broken.

enum { RESET = 512, STACK = 64 * 1024 };

static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { DEADLY = sizeof deadly / sizeof deadly[0] };

static struct sigaction earlier[DEADLY];
static struct termios found;
static uint8_t reset[RESET];
static size_t reset_length;
static volatile sig_atomic_t installed, armed;
static int terminal;
static _Alignas(16) char stack[STACK];

static const char *reason(int signal) {
  switch (signal) {
    case SIGSEGV:
    case SIGBUS: return "showroom: broke down (memory fault). What was checked off before is kept.\n";
    case SIGILL:
    case SIGTRAP:
    case SIGFPE: return "showroom: broke down (internal error). What was checked off before is kept.\n";
    case SIGABRT: return "showroom: gave up (abort). What was checked off before is kept.\n";
    default: return "";
  }
}

static void restore(int signal) {
  if (armed) {
    armed = 0;
    ssize_t ignored = write(terminal, reset, reset_length);
    tcsetattr(terminal, TCSANOW, &found);
    const char *line = reason(signal);
    ignored = write(STDERR_FILENO, line, strlen(line));
    (void)ignored;
  }
  // SA_RESETHAND has put the default action back; a fault would come again by itself, but not one sent from outside.
  raise(signal);
}

void ct_guard_arm(int descriptor, struct termios state, const uint8_t *bytes, size_t length) {
  if (installed) return;
  found = state;
  terminal = descriptor;
  reset_length = length < RESET ? length : RESET;
  memcpy(reset, bytes, reset_length);
  // A stack that overflowed cannot carry the handler.
  stack_t alternate = {.ss_sp = stack, .ss_size = STACK};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = restore, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigfillset(&action.sa_mask);
  installed = armed = 1;
  for (int index = 0; index < DEADLY; index++) sigaction(deadly[index], &action, &earlier[index]);
}

void ct_guard_pause(void) { armed = 0; }

void ct_guard_resume(void) { armed = installed; }

void ct_guard_disarm(void) {
  if (!installed) return;
  installed = 0;
  armed = 0;
  for (int index = 0; index < DEADLY; index++) sigaction(deadly[index], &earlier[index], NULL);
}
