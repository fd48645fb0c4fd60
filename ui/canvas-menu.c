/* The canvas's context menu: its popover is made when first wanted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-menu.h"

struct _RegieCanvasMenu
{
  GtkWidget *owner, *popover;
  GMenuModel *model;
};

RegieCanvasMenu *
regie_canvas_menu_new (GtkWidget *owner)
{
  RegieCanvasMenu *menu = g_new0 (RegieCanvasMenu, 1);

  menu->owner = owner;
  return menu;
}

void
regie_canvas_menu_free (RegieCanvasMenu *menu)
{
  g_clear_pointer (&menu->popover, gtk_widget_unparent);
  g_clear_object (&menu->model);
  g_free (menu);
}

GMenuModel *
regie_canvas_menu_model (RegieCanvasMenu *menu)
{
  return menu->model;
}

void
regie_canvas_menu_set_model (RegieCanvasMenu *menu, GMenuModel *model)
{
  g_clear_pointer (&menu->popover, gtk_widget_unparent);
  g_set_object (&menu->model, model);
}

void
regie_canvas_menu_popup (RegieCanvasMenu *menu, double x, double y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (!menu->model)
    return;
  if (!menu->popover)
    {
      menu->popover = gtk_popover_menu_new_from_model (menu->model);
      gtk_popover_set_has_arrow (GTK_POPOVER (menu->popover), FALSE);
      gtk_widget_set_halign (menu->popover, GTK_ALIGN_START);
      gtk_widget_set_parent (menu->popover, menu->owner);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (menu->popover), &at);
  gtk_popover_popup (GTK_POPOVER (menu->popover));
}

void
regie_canvas_menu_present (RegieCanvasMenu *menu)
{
  if (menu->popover)
    gtk_popover_present (GTK_POPOVER (menu->popover));
}
