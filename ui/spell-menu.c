/* What the menu of a text offers for a word that no dictionary knows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spell-menu.h"

#include "ui/words.h"

#include <glib/gi18n-lib.h>

#define MOST 5 /* suggestions */

typedef struct
{
  GtkTextView *view;        /* not owned: owns this */
  RegieSpeller *speller;    /* owned */
  GtkTextMark *start, *end; /* the buffer's: of the word */
  char *word;               /* NULL when there is nothing to offer */
} Menu;

static void
menu_free (gpointer data)
{
  Menu *self = data;

  g_object_unref (self->speller);
  g_free (self->word);
  g_free (self);
}

/* What can be done */

static void
replace (GSimpleAction *action, GVariant *by, gpointer data)
{
  Menu *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, self->end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, g_variant_get_string (by, NULL), -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
add (GSimpleAction *action, GVariant *none, gpointer data)
{
  Menu *self = data;

  regie_speller_add (self->speller, self->word, TRUE);
}

static void
ignore (GSimpleAction *action, GVariant *none, gpointer data)
{
  Menu *self = data;

  regie_speller_add (self->speller, self->word, FALSE);
}

static const GActionEntry actions[] = {
  { .name = "replace", .activate = replace, .parameter_type = "s" },
  { .name = "add", .activate = add },
  { .name = "ignore", .activate = ignore },
};

/* The menu */

static GMenuModel *
make_suggestions (Menu *self)
{
  g_auto (GStrv) words = regie_speller_suggest (self->speller, self->word, MOST);
  GMenu *menu = g_menu_new ();

  for (unsigned i = 0; words[i]; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (words[i], NULL);

      g_menu_item_set_action_and_target (item, "spell.replace", "s", words[i]);
      g_menu_append_item (menu, item);
    }
  if (!words[0])
    g_menu_append (menu, _ ("No Suggestions"), "spell.none");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (Menu *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) suggestions = make_suggestions (self);
  g_autoptr (GMenu) others = g_menu_new ();

  g_menu_append (others, _ ("Add to Dictionary"), "spell.add");
  g_menu_append (others, _ ("Ignore"), "spell.ignore");
  g_menu_append_section (menu, NULL, suggestions);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  return G_MENU_MODEL (menu);
}

static void
offer_for (Menu *self, GtkTextIter at)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter end;
  g_autoptr (GMenuModel) menu = NULL;

  g_free (self->word);
  self->word = regie_words_around (&at, &end);
  if (self->word &&
      !regie_speller_accepts (self->speller, self->word, (gssize) strlen (self->word)))
    {
      gtk_text_buffer_move_mark (buffer, self->start, &at);
      gtk_text_buffer_move_mark (buffer, self->end, &end);
      menu = make_menu (self);
    }
  gtk_text_view_set_extra_menu (self->view, menu);
}

/* The menu has to be there before the view shows it. */
static void
pressed (GtkGestureClick *gesture, int n, double x, double y, Menu *self)
{
  GtkTextIter at;
  int left, top;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (self->view, &at, left, top);
  offer_for (self, at);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             Menu *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter at;

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    {
      gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
      offer_for (self, at);
    }
  return FALSE;
}

static void
listen (Menu *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->view), key);
}

void
regie_spell_menu_attach (GtkTextView *view, RegieSpeller *speller)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Menu *self = g_new0 (Menu, 1);
  GtkTextIter start;

  self->view = view;
  self->speller = g_object_ref (speller);
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->start = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->end = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  g_object_set_data_full (G_OBJECT (view), "spell-menu", self, menu_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "spell", G_ACTION_GROUP (group));
  listen (self);
}
