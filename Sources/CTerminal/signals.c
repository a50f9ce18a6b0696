#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

// Only SIGINT, SIGWINCH and SIGTSTP are noted; all are below 32 on every system.
static volatile sig_atomic_t noted[32];
static int wake[2] = {-1, -1};
static int interrupts[2] = {-1, -1};
static void (*on_interrupt)(void *);
static void *on_interrupt_context;

static volatile sig_atomic_t is_reading;
static int reading_descriptor;
static struct termios attributes_before;

static const int fatal[] = {SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { fatal_count = sizeof fatal / sizeof *fatal };
static struct sigaction before_fatal[fatal_count];

static void note(int number) {
  int kept = errno;
  noted[number] = 1;
  // A full pipe has news in it already.
  if (write(wake[1], "", 1) < 0) { }
  if (number == SIGINT && write(interrupts[1], "", 1) < 0) { }
  errno = kept;
}

// The terminal as it was, bracketed paste off: only calls that POSIX allows in a handler.
static void give_terminal_back(void) {
  if (!is_reading) return;
  is_reading = 0;
  static const char leave[] = "\x1b[?2004l\r\n";
  if (write(reading_descriptor, leave, sizeof leave - 1) < 0) { }
  tcsetattr(reading_descriptor, TCSANOW, &attributes_before);
}

// Gives the terminal back, then lets the signal do what it would have done; being blocked here, it comes again when
// the handler returns.
static void die(int number) {
  give_terminal_back();
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == number) sigaction(number, &before_fatal[i], NULL);
  raise(number);
}

// The only memory that can be taken away is that of a mapped file which somebody cuts off in place.
static void cut_off(int number) {
  (void)number;
  static const char words[] = "quoth: the corpus file was cut off while it was open\n";
  if (write(2, words, sizeof words - 1) < 0) { }
  _exit(1);
}

static void *watch_interrupts(void *unused) {
  (void)unused;
  char byte;
  for (;;) {
    ssize_t count = read(interrupts[0], &byte, 1);
    if (count == 1) on_interrupt(on_interrupt_context);
    else if (count == 0 || errno != EINTR) return NULL;
  }
}

static void handle(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// What the caller ignores (a job in the background of a script) stays ignored.
static void handle_unless_ignored(int number, void (*handler)(int)) {
  struct sigaction before;
  if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN) handle(number, handler);
}

static bool open_pipe(int ends[2]) {
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  return true;
}

static bool start_watching(void) {
  // The thread takes no signals: handlers run where the terminal is used.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int failure = pthread_create(&thread, NULL, watch_interrupts, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (failure == 0) pthread_detach(thread);
  errno = failure;
  return failure == 0;
}

int terminal_signals_start(void (*interrupted)(void *), void *context) {
  if (wake[0] >= 0) return wake[0];
  if (!open_pipe(wake) || !open_pipe(interrupts)) return -1;
  fcntl(wake[0], F_SETFL, O_NONBLOCK);
  on_interrupt = interrupted;
  on_interrupt_context = context;
  if (!start_watching()) return -1;
  handle_unless_ignored(SIGINT, note);
  handle(SIGWINCH, note);
  handle(SIGBUS, cut_off);
  // A file that may grow no more is an error of writing, which can be told.
  handle(SIGXFSZ, SIG_IGN);
  return wake[0];
}

void terminal_signals_acknowledge(void) {
  char news[64];
  while (read(wake[0], news, sizeof news) > 0) { }
}

bool terminal_signal_take(int number) {
  if (number < 0 || number >= 32 || !noted[number]) return false;
  noted[number] = 0;
  return true;
}

void terminal_reading_begins(int descriptor) {
  static bool is_registered;
  if (!is_registered) {
    is_registered = true;
    atexit(give_terminal_back);
  }
  reading_descriptor = descriptor;
  if (tcgetattr(descriptor, &attributes_before) != 0) return;
  is_reading = 1;
  for (int i = 0; i < fatal_count; i++) {
    struct sigaction action = {0};
    action.sa_handler = die;
    sigemptyset(&action.sa_mask);
    sigaction(fatal[i], &action, &before_fatal[i]);
    // What the caller ignores (nohup) stays ignored.
    if (before_fatal[i].sa_handler == SIG_IGN) sigaction(fatal[i], &before_fatal[i], NULL);
  }
  handle(SIGTSTP, note);
}

void terminal_reading_ended(void) {
  is_reading = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &before_fatal[i], NULL);
  handle(SIGTSTP, SIG_DFL);
}

void terminal_stop(void) {
  handle(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  handle(SIGTSTP, note);
}
