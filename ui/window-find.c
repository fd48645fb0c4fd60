/* The finder in a window: what it offers to do.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/commands.h"
#include "ui/finder.h"
#include "ui/window-private.h"

void
regie_window_find_action (GtkWidget *widget, const char *name, GVariant *target)
{
  RegieWindow *self = REGIE_WINDOW (widget);

  if (regie_window_is_rehearsing (self))
    return;
  regie_window_take_typing (self);
  regie_finder_set_names (REGIE_FINDER (self->finder),
                          g_str_equal (name, "document.go-to"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->find_button));
}

/* What belongs to the stage is done where it is seen. */
static void
do_command (RegieFinder *finder, const char *action, GVariant *target, RegieWindow *self)
{
  if (g_str_has_prefix (action, "stage.") || g_str_has_prefix (action, "underlay."))
    adw_view_stack_set_visible_child_name (self->places, "stage");
  gtk_widget_activate_action_variant (GTK_WIDGET (self->stage_page), action, target);
}

void
regie_window_fill_finder (RegieWindow *self)
{
  GPtrArray *commands = regie_commands_new ();
  g_autoptr (GMenuModel) menu = regie_stage_page_menu (self->stage_page);

  regie_commands_add_menu (commands, self->main_menu);
  regie_commands_add_menu (commands, self->place_menu);
  regie_commands_add_menu (commands, menu);
  regie_finder_set_commands (REGIE_FINDER (self->finder), commands);
  g_signal_connect_object (self->finder, "command", G_CALLBACK (do_command), self, 0);
}
