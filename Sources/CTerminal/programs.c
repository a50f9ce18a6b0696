#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

enum { step = 10, most_arguments = 63 };

// What a quiet program prints is dropped.
static int start(char *arguments[], char *environment[], int input, bool quiet, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure != 0) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  // What this program handles or ignores is its own matter.
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, SIGPIPE);
  sigaddset(&own, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &own);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  if (quiet) {
    // A program that stays in the background to hand the text out must not hold the answers' pipe.
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  }
  failure = posix_spawnp(process, arguments[0], &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failure;
}

// 0, or the error that stopped it; `left` milliseconds go down while nothing is taken.
static int write_all(int descriptor, const unsigned char *bytes, size_t count, int *left) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
      if (poll(&ready, 1, step) == 0 && (*left -= step) <= 0) return ETIMEDOUT;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// Cuts words with a zero byte behind each, and one more at the end; 0 or the error.
static int cut(const char *words, char *arguments[most_arguments + 1]) {
  int count = 0;
  for (; *words != 0; words += strlen(words) + 1) {
    if (count == most_arguments) return E2BIG;
    // A program that is started gets copies; nothing writes to these.
    arguments[count++] = (char *)words;
  }
  arguments[count] = NULL;
  return count == 0 ? ENOENT : 0;
}

// Where a program reads no more, that is an error for its writer and no death.
static void ignore_broken_pipes(struct sigaction *before) {
  struct sigaction ignored = {0};
  ignored.sa_handler = SIG_IGN;
  sigemptyset(&ignored.sa_mask);
  sigaction(SIGPIPE, &ignored, before);
}

static struct sigaction before_pages;
static struct termios terminal_before_pages;
static bool knows_terminal;

int terminal_pages_start(const char *words, const char *settings, int *process) {
  char *arguments[most_arguments + 1], *own[most_arguments + 1] = {NULL};
  int failure = cut(words, arguments);
  if (failure != 0) return -failure;
  int extra = 0, inherited = 0;
  if (*settings != 0 && (failure = cut(settings, own)) != 0) return -failure;
  while (own[extra] != NULL) extra++;
  while (environ[inherited] != NULL) inherited++;
  char **environment = malloc((size_t)(extra + inherited + 1) * sizeof(char *));
  if (environment == NULL) return -ENOMEM;
  memcpy(environment, own, (size_t)extra * sizeof(char *));
  memcpy(environment + extra, environ, (size_t)(inherited + 1) * sizeof(char *));
  int ends[2];
  if (pipe(ends) != 0) failure = errno;
  pid_t started = 0;
  if (failure == 0) {
    for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    knows_terminal = tcgetattr(STDIN_FILENO, &terminal_before_pages) == 0;
    failure = start(arguments, environment, ends[0], false, &started);
    close(ends[0]);
    if (failure != 0) close(ends[1]);
  }
  free(environment);
  if (failure != 0) return -failure;
  ignore_broken_pipes(&before_pages);
  *process = (int)started;
  return ends[1];
}

void terminal_pages_end(int descriptor, int process) {
  close(descriptor);
  int status;
  while (waitpid((pid_t)process, &status, 0) < 0 && errno == EINTR) { }
  sigaction(SIGPIPE, &before_pages, NULL);
  // A pager that is killed leaves the terminal as it needed it.
  if (knows_terminal) tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal_before_pages);
}

int terminal_feed(const char *words, const unsigned char *bytes, size_t count, int milliseconds) {
  char *arguments[most_arguments + 1];
  int failure = cut(words, arguments);
  if (failure != 0) return -failure;
  int ends[2];
  if (pipe(ends) != 0) return -errno;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  pid_t process;
  failure = start(arguments, environ, ends[0], true, &process);
  close(ends[0]);
  if (failure != 0) {
    close(ends[1]);
    return -failure;
  }
  struct sigaction before;
  ignore_broken_pipes(&before);
  int left = milliseconds;
  failure = write_all(ends[1], bytes, count, &left);
  close(ends[1]);
  sigaction(SIGPIPE, &before, NULL);
  int status;
  pid_t ended = 0;
  while ((ended = waitpid(process, &status, WNOHANG)) == 0 && failure != ETIMEDOUT) {
    poll(NULL, 0, step);
    if ((left -= step) <= 0) failure = ETIMEDOUT;
  }
  if (failure == ETIMEDOUT && ended == 0) {
    kill(process, SIGKILL);
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) { }
    return -ETIMEDOUT;
  }
  if (ended < 0) return -errno;
  if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
  return WEXITSTATUS(status) != 0 ? WEXITSTATUS(status) : -failure;
}
