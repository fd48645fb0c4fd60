/* regiectl symbols: the library as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/draw/symbols.h"

#include "app/command/command.h"

#include <glib/gi18n-lib.h>

RegieExit
regie_command_symbols (const RegieCommand *self, char **arguments)
{
  RegieSymbols *symbols = regie_symbols_get_default ();
  const char *const *problems = regie_symbols_problems (symbols);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (symbols));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RegieSymbol) symbol = g_list_model_get_item (G_LIST_MODEL (symbols), i);

      /* Translators: family, name in files, width × depth in metres, name for people */
      g_print (_ ("%-12s %-24s %5.2f × %4.2f m  %s\n"), regie_symbol_family (symbol),
                  regie_symbol_id (symbol), regie_symbol_width (symbol),
                  regie_symbol_depth (symbol), regie_symbol_name (symbol));
    }
  for (guint i = 0; problems != NULL && problems[i] != NULL; i++)
    g_printerr ("%s\n", problems[i]);
  return problems != NULL && problems[0] != NULL ? REGIE_EXIT_NOTICES : REGIE_EXIT_CLEAN;
}
