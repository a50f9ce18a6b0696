// What a terminal program must do inside signal handlers, where no Swift may run; and how it feeds another program.
//
// One process, one terminal: the state is static. Start once, before the first line is read.
#pragma once
#include <stdbool.h>
#include <stddef.h>

// Installs the handlers and starts a thread that calls `interrupted(context)` for every SIGINT, outside any handler.
// Returns a descriptor that becomes readable whenever a handled signal has come, or -1 with errno set.
int terminal_signals_start(void (*interrupted)(void *), void *context);

// Empties the descriptor; to be called before the signals are asked for one by one.
void terminal_signals_acknowledge(void);

// Whether the signal (SIGINT, SIGWINCH, SIGTSTP) has come since this was last asked.
bool terminal_signal_take(int number);

// From here until `terminal_reading_ended` the line editor owns the terminal `descriptor`: SIGTSTP is held for it to
// take, and every way of dying (signals, exit) gives the terminal back as it is now.
void terminal_reading_begins(int descriptor);
void terminal_reading_ended(void);

// Stops the process as an unhandled SIGTSTP does; returns when it goes on.
void terminal_stop(void);

// Runs a program, found on the PATH, without a shell: gives it bytes on its standard input and waits for its end, up to
// some milliseconds; what it prints is dropped. `words` are its name and its arguments,
// each with a zero byte behind it, and one more at the end.
// Returns its exit status, 128 and the number of the signal that ended it, or an error of the system below zero:
// -ENOENT where there is no such program, -ETIMEDOUT where it was ended for being slow.
int terminal_feed(const char *words, const unsigned char *bytes, size_t count, int milliseconds);

// Starts a program that shows text screen by screen, found on the PATH, without a shell, at this process's terminal. `words`
// are as above; so are `settings`, NAME=VALUE each, which stand before the environment.
// Returns the descriptor to write the text to, or an error of the system below zero. Until `terminal_pages_end` a write
// after the program has ended is an error (EPIPE) and no signal.
int terminal_pages_start(const char *words, const char *settings, int *process);

// Ends the text, waits until the user leaves the program, and gives the terminal back as it was.
void terminal_pages_end(int descriptor, int process);
