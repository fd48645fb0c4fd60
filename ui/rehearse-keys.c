/* The keys of a rehearsal: those of players, presenters and clickers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rehearse-private.h"

/* The whole screen */

static GtkWindow *
window_of (RegieRehearse *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

void
regie_rehearse_show_full (RegieRehearse *self)
{
  gboolean full = gtk_window_is_fullscreen (window_of (self));

  gtk_widget_set_visible (self->header, !full);
  gtk_button_set_icon_name (GTK_BUTTON (self->full_button),
                            full ? "view-restore-symbolic" : "view-fullscreen-symbolic");
  if (full)
    gtk_widget_add_css_class (GTK_WIDGET (self), "full");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "full");
}

void
regie_rehearse_toggle_full (RegieRehearse *self)
{
  GtkWindow *window = window_of (self);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
escape (RegieRehearse *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->note)))
    regie_rehearse_note_cancel (self->note);
  else if (gtk_window_is_fullscreen (window_of (self)))
    gtk_window_unfullscreen (window_of (self));
  else
    regie_rehearse_leave (self);
}

/* Keys */

static void
take_note (RegieRehearse *self, guint keyval)
{
  regie_rehearse_open_note (self,
                            (RegieRemarkKind) (gdk_keyval_to_unicode (keyval) - '1'));
}

static void
next_choice (GtkDropDown *choice)
{
  unsigned n = g_list_model_get_n_items (gtk_drop_down_get_model (choice));

  gtk_drop_down_set_selected (choice, (gtk_drop_down_get_selected (choice) + 1) % n);
}

static gboolean
letter_pressed (RegieRehearse *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_1:
    case GDK_KEY_2:
    case GDK_KEY_3:
    case GDK_KEY_4:
      take_note (self, keyval);
      return TRUE;
    case GDK_KEY_n:
      regie_rehearse_open_note (self, REGIE_REMARK_IDEA);
      return TRUE;
    case GDK_KEY_l:
      next_choice (self->loop_choice);
      return TRUE;
    case GDK_KEY_s:
      next_choice (self->speed_choice);
      return TRUE;
    default:
      return FALSE;
    }
}

/* Space always plays, whatever has the keyboard: Enter presses buttons too. The scrubber goes
 * by its own arrows. */
static gboolean
step_pressed (RegieRehearse *self, guint keyval)
{
  GtkWidget *focus = gtk_window_get_focus (window_of (self));
  gboolean arrows = focus != GTK_WIDGET (self->scrubber);

  if (keyval == GDK_KEY_space)
    regie_rehearse_toggle_play (self);
  else if (keyval == GDK_KEY_Page_Down || (keyval == GDK_KEY_Right && arrows))
    regie_playback_step_on (self->player);
  else if (keyval == GDK_KEY_Page_Up || (keyval == GDK_KEY_Left && arrows))
    regie_playback_step_back (self->player);
  else
    return FALSE;
  return TRUE;
}

gboolean
regie_rehearse_key_pressed (GtkEventControllerKey *keys,
                            guint keyval,
                            guint keycode,
                            GdkModifierType state,
                            RegieRehearse *self)
{
  GtkWidget *focus = gtk_window_get_focus (window_of (self));

  /* A list that has dropped down takes its keys itself. */
  if (focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    escape (self);
  else if (keyval == GDK_KEY_F11)
    regie_rehearse_toggle_full (self);
  else if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) ||
           gtk_widget_get_visible (GTK_WIDGET (self->note)))
    return FALSE;
  else
    return step_pressed (self, keyval) || letter_pressed (self, keyval);
  return TRUE;
}
