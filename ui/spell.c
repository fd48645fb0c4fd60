/* Underlines words, a stretch at a time: after each change only what stands around it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spell.h"

#include "ui/spell-menu.h"
#include "ui/words.h"

#define STRETCH 80 /* characters looked at in one go: well under a slice */

typedef struct
{
  GtkTextView *view;        /* not owned: owns this */
  GtkTextBuffer *buffer;    /* owned */
  RegieSpeller *speller;    /* owned */
  GtkTextTag *tag;          /* the buffer's */
  GtkTextMark *from, *to;   /* the buffer's: what is to be looked at */
  GtkTextMark *spared;      /* the buffer's: in the word that is being typed */
  gboolean typing, sparing; /* since the focus came; whether spared holds */
} Spell;

typedef struct
{
  GtkTextIter start, end;
} Stretch;

/* Looking at a stretch */

static Stretch
get_stretch (Spell *self)
{
  Stretch whole, stretch;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &whole.start, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &whole.end, self->to);
  stretch = (Stretch){ whole.start, whole.start };
  gtk_text_iter_forward_chars (&stretch.end, STRETCH);
  if (gtk_text_iter_compare (&stretch.end, &whole.end) < 0)
    regie_words_widen (&whole.start, &stretch.end);
  else
    stretch.end = whole.end;
  return stretch;
}

static gboolean
is_being_typed (Spell *self, const Stretch *word)
{
  GtkTextIter cursor;

  if (!self->typing)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (gtk_text_iter_compare (&cursor, &word->start) < 0 ||
      gtk_text_iter_compare (&cursor, &word->end) > 0)
    return FALSE;
  gtk_text_buffer_move_mark (self->buffer, self->spared, &word->start);
  self->sparing = TRUE;
  return TRUE;
}

/* Returns: (transfer full): Stretch of each wrong word. */
static GArray *
find_wrong (Spell *self, const Stretch *stretch)
{
  GArray *wrong = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autofree char *text = gtk_text_iter_get_slice (&stretch->start, &stretch->end);
  RegieWords words;

  regie_words_init (&words, text);
  while (regie_words_next (&words))
    {
      Stretch word = { stretch->start, stretch->start };

      if (regie_speller_accepts (self->speller, words.word, words.length))
        continue;
      gtk_text_iter_forward_chars (&word.start, words.start);
      gtk_text_iter_forward_chars (&word.end, words.end);
      if (!is_being_typed (self, &word))
        g_array_append_val (wrong, word);
    }
  regie_words_clear (&words);
  return wrong;
}

/* Every change of a tag has the paragraph laid out anew. */
static gboolean
is_shown (Spell *self, const Stretch *stretch, GArray *wrong)
{
  GtkTextIter at = stretch->start;
  gboolean inside = gtk_text_iter_has_tag (&at, self->tag);

  for (unsigned i = 0; i < wrong->len; i++)
    {
      const Stretch *word = &g_array_index (wrong, Stretch, i);

      if (!inside)
        gtk_text_iter_forward_to_tag_toggle (&at, self->tag);
      if (!gtk_text_iter_equal (&at, &word->start))
        return FALSE;
      gtk_text_iter_forward_to_tag_toggle (&at, self->tag);
      if (!gtk_text_iter_equal (&at, &word->end))
        return FALSE;
      inside = FALSE;
    }
  if (inside)
    return FALSE;
  gtk_text_iter_forward_to_tag_toggle (&at, self->tag);
  return gtk_text_iter_compare (&at, &stretch->end) >= 0;
}

static void
show_wrong (Spell *self, const Stretch *stretch)
{
  g_autoptr (GArray) wrong = find_wrong (self, stretch);

  if (is_shown (self, stretch, wrong))
    return;
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &stretch->start, &stretch->end);
  for (unsigned i = 0; i < wrong->len; i++)
    {
      const Stretch *word = &g_array_index (wrong, Stretch, i);

      gtk_text_buffer_apply_tag (self->buffer, self->tag, &word->start, &word->end);
    }
}

static gboolean
look (gpointer data, gint64 until)
{
  Spell *self = data;
  gboolean more;

  do
    {
      Stretch stretch = get_stretch (self);
      GtkTextIter end;

      show_wrong (self, &stretch);
      gtk_text_buffer_move_mark (self->buffer, self->from, &stretch.end);
      gtk_text_buffer_get_iter_at_mark (self->buffer, &end, self->to);
      more = gtk_text_iter_compare (&stretch.end, &end) < 0;
    }
  while (more && g_get_monotonic_time () < until);
  return more;
}

/* What is to be looked at */

static gboolean
is_waiting (Spell *self, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, from, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, to, self->to);
  return gtk_text_iter_compare (from, to) < 0;
}

static void
look_at (Spell *self, GtkTextIter start, GtkTextIter end)
{
  GtkTextIter from, to;

  if (!regie_speller_is_on (self->speller))
    return;
  regie_words_widen (&start, &end);
  if (is_waiting (self, &from, &to))
    {
      gtk_text_iter_order (&start, &from);
      gtk_text_iter_order (&to, &end);
    }
  gtk_text_buffer_move_mark (self->buffer, self->from, &start);
  gtk_text_buffer_move_mark (self->buffer, self->to, &end);
  regie_speller_queue (self->speller, look, self);
}

static void
look_at_all (Spell *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (regie_speller_is_on (self->speller))
    {
      look_at (self, start, end);
      return;
    }
  regie_speller_forget (self->speller, self);
  gtk_text_buffer_move_mark (self->buffer, self->from, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
}

static void
look_at_spared (Spell *self)
{
  GtkTextIter at;

  if (!self->sparing)
    return;
  self->sparing = FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &at, self->spared);
  look_at (self, at, at);
}

/* What happens to the text */

static void
text_changed (Spell *self, const GtkTextIter *start, const GtkTextIter *end)
{
  self->typing = gtk_widget_is_focus (GTK_WIDGET (self->view));
  look_at (self, *start, *end);
}

static void
inserted (GtkTextBuffer *buffer, GtkTextIter *end, char *text, int length, Spell *self)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  text_changed (self, &start, end);
}

static void
deleted (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, Spell *self)
{
  text_changed (self, start, end);
}

static void
cursor_moved (GtkTextBuffer *buffer, GParamSpec *spec, Spell *self)
{
  look_at_spared (self);
}

static void
focus_left (GtkEventControllerFocus *controller, Spell *self)
{
  self->typing = FALSE;
  look_at_spared (self);
}

/* Beginning and end */

static void
spell_free (gpointer data)
{
  Spell *self = data;

  regie_speller_forget (self->speller, self);
  g_signal_handlers_disconnect_by_data (self->speller, self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_object_unref (self->speller);
  g_object_unref (self->buffer);
  g_free (self);
}

static void
listen (Spell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_after (self->buffer, "insert-text", G_CALLBACK (inserted), self);
  g_signal_connect_after (self->buffer, "delete-range", G_CALLBACK (deleted), self);
  g_signal_connect (self->buffer, "notify::cursor-position", G_CALLBACK (cursor_moved),
                    self);
  g_signal_connect_swapped (self->speller, "changed", G_CALLBACK (look_at_all), self);
}

static void
begin (GtkTextView *view, RegieDocument *document)
{
  Spell *self;
  GtkTextIter end;

  if (g_object_get_data (G_OBJECT (view), "spell"))
    return;
  self = g_new0 (Spell, 1);
  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->speller = g_object_ref (regie_speller_of (document));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline",
                                          PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  self->from = gtk_text_buffer_create_mark (self->buffer, NULL, &end, TRUE);
  self->to = gtk_text_buffer_create_mark (self->buffer, NULL, &end, FALSE);
  self->spared = gtk_text_buffer_create_mark (self->buffer, NULL, &end, TRUE);
  g_object_set_data_full (G_OBJECT (view), "spell", self, spell_free);
  listen (self);
  regie_spell_menu_attach (view, self->speller);
  look_at_all (self);
}

void
regie_spell_attach (GtkTextView *view, RegieDocument *document)
{
  g_signal_connect_object (view, "map", G_CALLBACK (begin), document, 0);
}
