/* What can be done, as words to look for: every item of the menus.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  char *label;  /* without mnemonic and dots */
  char *folded; /* to be looked through */
  char *action;
  GVariant *target; /* NULL for none */
  char *keys;       /* as people read them: "Ctrl+S"; NULL for none */
} RegieCommand;

/* Adds every item of the menu and its sections. commands: see regie_commands_new(). */
void regie_commands_add_menu (GPtrArray *commands, GMenuModel *menu);

/* Returns: (transfer full) (element-type RegieCommand): empty. */
GPtrArray *regie_commands_new (void);

/* words: any order, any case; all must be in it; none is in all. */
gboolean regie_command_has (const RegieCommand *command, const char *words);

G_END_DECLS
