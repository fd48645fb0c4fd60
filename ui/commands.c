/* What can be done, as words to look for.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/commands.h"

#include "app/base/text.h"
#include <string.h>

static void
command_free (gpointer data)
{
  RegieCommand *self = data;

  g_free (self->label);
  g_free (self->folded);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self->keys);
  g_free (self);
}

GPtrArray *
regie_commands_new (void)
{
  return g_ptr_array_new_with_free_func (command_free);
}

/* Returns: (transfer full): "_Save As…" as "Save As". */
static char *
make_plain (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *bare = g_strjoinv ("", parts);

  if (g_str_has_suffix (bare, "…"))
    bare[strlen (bare) - strlen ("…")] = '\0';
  return g_steal_pointer (&bare);
}

static char *
read_keys (GMenuModel *menu, int item)
{
  g_autofree char *accel = NULL;
  guint keyval;
  GdkModifierType modifiers;

  if (!g_menu_model_get_item_attribute (menu, item, "accel", "s", &accel) ||
      !gtk_accelerator_parse (accel, &keyval, &modifiers))
    return NULL;
  return gtk_accelerator_get_label (keyval, modifiers);
}

static void
add_item (GPtrArray *commands, GMenuModel *menu, int item)
{
  g_autofree char *label = NULL, *action = NULL;
  RegieCommand *command;

  if (!g_menu_model_get_item_attribute (menu, item, G_MENU_ATTRIBUTE_LABEL, "s",
                                        &label) ||
      !g_menu_model_get_item_attribute (menu, item, G_MENU_ATTRIBUTE_ACTION, "s",
                                        &action))
    return;
  command = g_new0 (RegieCommand, 1);
  command->label = make_plain (label);
  command->folded = regie_text_fold (command->label);
  command->action = g_steal_pointer (&action);
  command->target =
    g_menu_model_get_item_attribute_value (menu, item, G_MENU_ATTRIBUTE_TARGET, NULL);
  command->keys = read_keys (menu, item);
  g_ptr_array_add (commands, command);
}

void
regie_commands_add_menu (GPtrArray *commands, GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      add_item (commands, menu, i);
      for (size_t j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, links[j]);

          if (below)
            regie_commands_add_menu (commands, below);
        }
    }
}

gboolean
regie_command_has (const RegieCommand *command, const char *words)
{
  g_autofree char *folded = regie_text_fold (words);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (char **part = parts; *part; part++)
    if (!strstr (command->folded, *part))
      return FALSE;
  return TRUE;
}
