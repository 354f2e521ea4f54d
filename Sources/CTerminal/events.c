#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

enum { WATCHED = 64 };

static sigset_t before;

void ct_window(int terminal, int *rows, int *columns) {
  struct winsize size = {0};
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) size.ws_row = size.ws_col = 0;
  *rows = size.ws_row;
  *columns = size.ws_col;
}

static sigset_t taken(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGWINCH);
  sigaddset(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  return set;
}

int ct_signals_open(void) {
  sigset_t set = taken();
  pthread_sigmask(SIG_BLOCK, &set, &before);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int ct_signals_next(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void ct_signals_close(int descriptor) {
  if (descriptor >= 0) close(descriptor);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void ct_stop_job(void) {
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // To the whole job: whoever started this program in a pipeline or a script stops with it.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

int ct_wait(const int *descriptors, int *states, int count, int64_t nanoseconds) {
  struct pollfd watched[WATCHED];
  if (count > WATCHED) count = WATCHED;
  for (int index = 0; index < count; index++) watched[index] = (struct pollfd){descriptors[index], POLLIN, 0};
  struct timespec limit = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  int ready = ppoll(watched, (nfds_t)count, nanoseconds < 0 ? NULL : &limit, NULL);
  for (int index = 0; index < count; index++) {
    short events = ready > 0 ? watched[index].revents : 0;
    states[index] = events & POLLIN ? 1 : events & (POLLHUP | POLLERR | POLLNVAL) ? 2 : 0;
  }
  return ready;
}
