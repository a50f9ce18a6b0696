// libedit's variadic functions, one wrapper for each shape of arguments: Swift cannot call variadics, and a cast to
// another function type breaks where variadic arguments travel on the stack (Apple's arm64).
#pragma once
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

// libc's streams are mutable globals, which Swift 6 refuses.
static inline FILE *_Nonnull libedit_stdin(void) { return stdin; }
static inline FILE *_Nonnull libedit_stdout(void) { return stdout; }
static inline FILE *_Nonnull libedit_stderr(void) { return stderr; }

static inline int libedit_set_flag(EditLine *_Nonnull editor, int option, int value) {
  return el_set(editor, option, value);
}

static inline int libedit_set_editor(EditLine *_Nonnull editor, const char *_Nonnull name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline const char *_Nullable libedit_editor(EditLine *_Nonnull editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 ? name : NULL;
}

static inline int libedit_set_client(EditLine *_Nonnull editor, void *_Nonnull client) {
  return el_set(editor, EL_CLIENTDATA, client);
}

static inline void *_Nullable libedit_client(EditLine *_Nonnull editor) {
  void *client = NULL;
  return el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

// `escape` encloses what takes no columns (colours) in the prompt; it must not be the last character.
static inline int libedit_set_prompt(
  EditLine *_Nonnull editor, char *_Nonnull (*_Nonnull prompt)(EditLine *_Nonnull), char escape) {
  return el_set(editor, EL_PROMPT_ESC, prompt, escape);
}

// Always through the wide call: the narrow one makes macOS read bytes as characters.
static inline int libedit_set_reader(
  EditLine *_Nonnull editor, int (*_Nonnull read)(EditLine *_Nonnull, wchar_t *_Nonnull)) {
  return el_wset(editor, EL_GETCFN, read);
}

static inline int libedit_add_function(
  EditLine *_Nonnull editor, const char *_Nonnull name, const char *_Nonnull help,
  unsigned char (*_Nonnull function)(EditLine *_Nonnull, int)) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

static inline int libedit_bind(EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull function) {
  return el_set(editor, EL_BIND, key, function, NULL);
}

// In the command mode of vi.
static inline int libedit_bind_command(
  EditLine *_Nonnull editor, const char *_Nonnull key, const char *_Nonnull function) {
  return el_set(editor, EL_BIND, "-a", key, function, NULL);
}

static inline int libedit_prepare_terminal(EditLine *_Nonnull editor, int is_raw) {
  return el_set(editor, EL_PREP_TERM, is_raw);
}

// Draws prompt and line anew from where the terminal's cursor is.
static inline int libedit_refresh(EditLine *_Nonnull editor) { return el_set(editor, EL_REFRESH); }

// `el_cursor` is not there on macOS; the line's own pointers are, and libedit reads them back.
static inline void libedit_move_cursor(EditLine *_Nonnull editor, long place) {
  LineInfoW *line = (LineInfoW *)el_wline(editor);
  long length = line->lastchar - line->buffer;
  line->cursor = line->buffer + (place < 0 ? 0 : place > length ? length : place);
}
