/* What the subcommands of regiectl have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reader.h"
#include "app/file/saver.h"

#include <stdio.h>

G_BEGIN_DECLS

/* Exit codes, the worst of all files given. */
typedef enum
{
  REGIE_EXIT_CLEAN = 0,
  REGIE_EXIT_NOTICES = 1,
  REGIE_EXIT_ERRORS = 2,
} RegieExit;

typedef struct _RegieCommand RegieCommand;
struct _RegieCommand
{
  const char *name;
  const char *arguments; /* as --help shows them */
  const char *summary;   /* translatable */
  int min_arguments, max_arguments;
  /* arguments: those after the command's options, NULL at the end. */
  RegieExit (*run) (const RegieCommand *self, char **arguments);
  GOptionEntry *options; /* (nullable) */
};

/* Adding a subcommand is a line in main.c's table and a function here. */
RegieExit regie_command_check (const RegieCommand *self, char **arguments);
RegieExit regie_command_info (const RegieCommand *self, char **arguments);
RegieExit regie_command_convert (const RegieCommand *self, char **arguments);
RegieExit regie_command_schema (const RegieCommand *self, char **arguments);
RegieExit regie_command_new (const RegieCommand *self, char **arguments);
RegieExit regie_command_templates (const RegieCommand *self, char **arguments);
RegieExit regie_command_symbols (const RegieCommand *self, char **arguments);
RegieExit regie_command_picture (const RegieCommand *self, char **arguments);
RegieExit regie_command_diff (const RegieCommand *self, char **arguments);
RegieExit regie_command_merge (const RegieCommand *self, char **arguments);
RegieExit regie_command_export (const RegieCommand *self, char **arguments);

/* Reads a file, or standard input for "-". Messages name the path as it was given. */
RegieReading *regie_command_load (const char *path, GError **error);

/* Writes a file as a window saves it, or standard output for "-". */
gboolean regie_command_save (const char *path,
                             GBytes *bytes,
                             RegieSaveFlags flags,
                             GError **error);

/* Prints the message to standard error. Returns: REGIE_EXIT_ERRORS. */
RegieExit regie_command_fail (const GError *error);

/* Prints each notice on a line. Returns: REGIE_EXIT_NOTICES if there is one. */
RegieExit regie_command_print_notices (const RegieReading *reading,
                                       const char *path,
                                       FILE *stream);

/* Options of the subcommand new. */
extern GOptionEntry regie_command_new_options[];
/* Options of the subcommand convert. */
extern GOptionEntry regie_command_convert_options[];
/* Options of the subcommands diff and merge. */
extern GOptionEntry regie_command_diff_options[];
extern GOptionEntry regie_command_merge_options[];
/* Options of the subcommand export. */
extern GOptionEntry regie_command_export_options[];

G_END_DECLS
