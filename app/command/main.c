/* regiectl: productions from the command line, without a display.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/command/command.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static const RegieCommand commands[] = {
  { "new", "OUT", N_ ("Make a production from a template"), 1, 1, regie_command_new,
    regie_command_new_options },
  { "templates", "", N_ ("List the templates"), 0, 0, regie_command_templates, NULL },
  { "info", "FILE", N_ ("Say what is in a production"), 1, 1, regie_command_info, NULL },
  { "check", "FILE…",
    N_ (
      "Name each problem as file:line:column; exit with 0 if there is none, 1 for notices, 2 "
      "for errors"),
    1, G_MAXINT, regie_command_check, NULL },
  { "export", "FILE", N_ ("Write the plan or the storyboard as PDF, SVG or PNG"), 1, 1,
    regie_command_export, regie_command_export_options },
  { "convert", "FILE OUT", N_ ("Read a production and write it in its plainest form"), 2,
    2, regie_command_convert, regie_command_convert_options },
  { "diff", "A B",
    N_ (
      "Tell what differs, a line each; exit with 0 if nothing does, 1 for differences, 2 "
      "for trouble"),
    2, 9, regie_command_diff, regie_command_diff_options },
  { "merge", "BASE MINE THEIRS",
    N_ (
      "Put together what two people did to one production; exit with 0 if all fits, 1 if "
      "both changed the same, 2 for trouble"),
    3, 3, regie_command_merge, regie_command_merge_options },
  { "picture", "", N_ ("Decode a picture from standard input to pixels, within limits"),
    0, 1, regie_command_picture, NULL },
  { "schema", "", N_ ("Print the RELAX NG schema of productions"), 0, 0,
    regie_command_schema, NULL },
  { "symbols", "", N_ ("List the plan symbols with their true sizes"), 0, 0,
    regie_command_symbols, NULL },
};

static void
print_usage (void)
{
  g_print (_ ("Usage: regiectl COMMAND [OPTION…] [FILE…]\n\n"
              "“-” stands for standard input or output.\n\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _ (commands[i].summary));
  g_print (_ ("\n“regiectl COMMAND --help” tells about one of them.\n"));
}

static const RegieCommand *
find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

/* A lone "--" only ends the options. */
static void
drop_separator (int *argc, char **argv)
{
  if (*argc < 2 || !g_str_equal (argv[1], "--"))
    return;
  for (int i = 1; i < *argc; i++)
    argv[i] = argv[i + 1];
  (*argc)--;
}

static RegieExit
run (const RegieCommand *command, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  g_autofree char *name = g_strdup_printf ("regiectl %s", command->name);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return regie_command_fail (error);
  drop_separator (&argc, argv);
  if (argc - 1 < command->min_arguments || argc - 1 > command->max_arguments)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", help);
      return REGIE_EXIT_ERRORS;
    }
  return command->run (command, argv + 1);
}

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("REGIE_LOCALE"); /* set when not installed */
  const RegieCommand *command;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ? locale_dir : REGIE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      print_usage ();
      return REGIE_EXIT_CLEAN;
    }
  if (argc > 1 && g_str_equal (argv[1], "--version"))
    {
      g_print ("regiectl %s\n", REGIE_VERSION);
      return REGIE_EXIT_CLEAN;
    }
  command = argc > 1 ? find (argv[1]) : NULL;
  if (command != NULL)
    return (int) run (command, argc - 1, argv + 1);
  g_printerr (_ ("regiectl needs a command; “regiectl --help” lists them.\n"));
  return REGIE_EXIT_ERRORS;
}
