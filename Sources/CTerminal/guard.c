#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

// Nothing here may allocate or call into Swift: it runs when either may be broken.

enum { RESET = 512, STACK = 64 * 1024, PATH = 1024, WORDS = 512, PROGRAM = 64, FRAMES = 64 };

static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { DEADLY = sizeof deadly / sizeof deadly[0] };

static struct sigaction earlier[DEADLY];
static struct termios found;
static uint8_t reset[RESET];
static size_t reset_length;
static volatile sig_atomic_t installed, armed;
static int terminal;
static _Alignas(16) char stack[STACK];

static char report_path[PATH];
static char report_program[PROGRAM];
static char words[CT_CRASHES][WORDS] = {
    "showroom: broke down (internal error). Nothing that was acknowledged is lost.",
    "showroom: broke down (memory fault). Nothing that was acknowledged is lost.",
    "showroom: gave up (abort). Nothing that was acknowledged is lost.",
};
static time_t started;

// Where the program was loaded and ends, and where the stack of its first thread begins, as the linker and the loader tell.
extern const char __executable_start, etext;
extern void *__libc_stack_end;

static void say(int file, const char *text) {
  size_t length = strlen(text);
  while (length > 0) {
    ssize_t count = write(file, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text += count;
    length -= (size_t)count;
  }
}

static void say_number(int file, uint64_t number, unsigned base) {
  char digits[24];
  char *place = digits + sizeof digits - 1;
  *place = 0;
  do *--place = "0123456789abcdef"[number % base];
  while ((number /= base) > 0);
  say(file, place);
}

// One address a line: those of the program as counted from its start, which is all that differs from run to run.
static void say_address(int file, uintptr_t address) {
  uintptr_t first = (uintptr_t)&__executable_start, last = (uintptr_t)&etext;
  int is_own = address >= first && address < last;
  say(file, is_own ? "+0x" : "0x");
  say_number(file, is_own ? address - first : address, 16);
  say(file, "\n");
}

// Follows the chain of frame pointers, which only leads towards the beginning of the stack; another thread's is let be.
static void say_addresses(int file, const ucontext_t *context) {
#if defined(__x86_64__)
  uintptr_t at = (uintptr_t)context->uc_mcontext.gregs[REG_RIP];
  uintptr_t frame = (uintptr_t)context->uc_mcontext.gregs[REG_RBP];
  uintptr_t top = (uintptr_t)context->uc_mcontext.gregs[REG_RSP];
#elif defined(__aarch64__)
  uintptr_t at = context->uc_mcontext.pc, frame = context->uc_mcontext.regs[29], top = context->uc_mcontext.sp;
#else
  uintptr_t at = 0, frame = 0, top = 0;
#endif
  uintptr_t end = (uintptr_t)__libc_stack_end;
  say_address(file, at);
  for (int count = 1; count < FRAMES; count++) {
    if (frame < top || frame % sizeof frame != 0 || frame >= end || end - frame < 2 * sizeof frame) return;
    const uintptr_t *pair = (const uintptr_t *)frame;
    if (pair[1] == 0) return;
    say_address(file, pair[1]);
    // The next lies strictly further, so that a broken chain ends.
    top = frame + 1;
    frame = pair[0];
  }
}

static void make_folders(void) {
  for (char *place = report_path + 1; *place; place++) {
    if (*place != '/') continue;
    *place = 0;
    mkdir(report_path, 0700);
    *place = '/';
  }
}

// 1 when the report lies where it should.
static int report(int signal, const ucontext_t *context) {
  if (!report_path[0]) return 0;
  make_folders();
  int file = open(report_path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return 0;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  say(file, report_program);
  say(file, "\nsignal ");
  say_number(file, (uint64_t)signal, 10);
  say(file, "\nuptime ");
  say_number(file, now.tv_sec > started ? (uint64_t)(now.tv_sec - started) : 0, 10);
  say(file, " s\naddresses\n");
  say_addresses(file, context);
  return close(file) == 0;
}

static int crash(int signal) {
  switch (signal) {
    case SIGSEGV:
    case SIGBUS: return CT_FAULT;
    case SIGILL:
    case SIGTRAP:
    case SIGFPE: return CT_ERROR;
    case SIGABRT: return CT_ABORT;
    default: return -1;
  }
}

static void restore(int signal, siginfo_t *info, void *context) {
  (void)info;
  if (armed) {
    armed = 0;
    ssize_t ignored = write(terminal, reset, reset_length);
    (void)ignored;
    tcsetattr(terminal, TCSANOW, &found);
    int kind = crash(signal);
    if (kind >= 0) {
      say(STDERR_FILENO, words[kind]);
      if (report(signal, context)) {
        say(STDERR_FILENO, " ");
        say(STDERR_FILENO, report_path);
      }
      say(STDERR_FILENO, "\n");
    }
  }
  // SA_RESETHAND has put the default action back; a fault would come again by itself, but not one sent from outside.
  raise(signal);
}

// Gives 0, and leaves nothing, when the text is too long.
static int copy(char *to, size_t room, const char *text) {
  size_t length = strlen(text);
  if (length >= room) length = 0;
  memcpy(to, text, length);
  to[length] = 0;
  return length > 0;
}

void ct_guard_report(const char *path, const char *program, const char *const lines[CT_CRASHES]) {
  copy(report_path, PATH, path);
  copy(report_program, PROGRAM, program);
  char line[WORDS];
  for (int kind = 0; kind < CT_CRASHES; kind++) {
    if (copy(line, WORDS, lines[kind])) copy(words[kind], WORDS, line);
  }
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  started = now.tv_sec;
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
  struct sigaction action = {.sa_sigaction = restore, .sa_flags = SA_ONSTACK | SA_RESETHAND | SA_SIGINFO};
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
