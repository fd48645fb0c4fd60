/* Underlines words, a stretch at a time: after each change only what stands around it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/spell.h"

#include "ui/spell-menu.h"
#include "ui/words.h"

#define STRETCH 80 /* characters looked at in one go: well under a slice */
/* Characters of a paragraph that are underlined. One more underline takes longer the longer
 * its paragraph is, which is laid out anew as well: in 100,000 it would take minutes. */
#define LONGEST 5000

typedef struct
{
  GtkTextView *view;        /* not owned: owns this */
  GtkTextBuffer *buffer;    /* owned */
  RegieSpeller *speller;    /* owned */
  GtkTextTag *tag;          /* the buffer's */
  GtkTextMark *from, *to;   /* the buffer's: what is to be looked at */
  int reached;              /* the character of the paragraph at from */
  GArray *wrong;            /* Word: found up to there */
  GtkTextMark *spared;      /* the buffer's: in the word that is being typed */
  gboolean typing, sparing; /* since the focus came; whether spared holds */
} Spell;

typedef struct
{
  GtkTextIter start, end;
} Stretch;

/* In characters of the buffer, so that it outlives a slice. */
typedef struct
{
  int start, end;
} Word;

/* Looking at a stretch */

/* Of what is to be looked at, what is in its first paragraph. */
static Stretch
get_paragraph (Spell *self)
{
  Stretch paragraph;
  GtkTextIter last;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &paragraph.start, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &last, self->to);
  paragraph.end = paragraph.start;
  gtk_text_iter_forward_line (&paragraph.end);
  if (gtk_text_iter_compare (&paragraph.end, &last) > 0)
    paragraph.end = last;
  return paragraph;
}

static Stretch
get_stretch (Spell *self, const Stretch *paragraph)
{
  Stretch stretch;
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, self->reached);
  stretch = (Stretch){ start, start };
  gtk_text_iter_forward_chars (&stretch.end, STRETCH);
  regie_words_widen (&start, &stretch.end);
  if (gtk_text_iter_compare (&stretch.end, &paragraph->end) > 0)
    stretch.end = paragraph->end;
  return stretch;
}

static int
count_characters (const Stretch *stretch)
{
  return gtk_text_iter_get_offset (&stretch->end) -
         gtk_text_iter_get_offset (&stretch->start);
}

static gboolean
is_being_typed (Spell *self, const Word *word)
{
  GtkTextIter cursor, start;
  int at;

  if (!self->typing)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  at = gtk_text_iter_get_offset (&cursor);
  if (at < word->start || at > word->end)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, word->start);
  gtk_text_buffer_move_mark (self->buffer, self->spared, &start);
  self->sparing = TRUE;
  return TRUE;
}

static void
find_wrong (Spell *self, const Stretch *stretch)
{
  g_autofree char *text = gtk_text_iter_get_slice (&stretch->start, &stretch->end);
  int offset = gtk_text_iter_get_offset (&stretch->start);
  RegieWords words;

  regie_words_init (&words, text);
  while (regie_words_next (&words))
    {
      Word word = { offset + words.start, offset + words.end };

      if (!regie_speller_accepts (self->speller, words.word, words.length) &&
          !is_being_typed (self, &word))
        g_array_append_val (self->wrong, word);
    }
  regie_words_clear (&words);
}

/* Every change of a tag has the paragraph laid out anew. */
static gboolean
is_shown (Spell *self, const Stretch *paragraph)
{
  GtkTextIter at = paragraph->start;
  gboolean inside = gtk_text_iter_has_tag (&at, self->tag);

  for (unsigned i = 0; i < self->wrong->len; i++)
    {
      const Word *word = &g_array_index (self->wrong, Word, i);

      if (!inside)
        gtk_text_iter_forward_to_tag_toggle (&at, self->tag);
      if (gtk_text_iter_get_offset (&at) != word->start)
        return FALSE;
      gtk_text_iter_forward_to_tag_toggle (&at, self->tag);
      if (gtk_text_iter_get_offset (&at) != word->end)
        return FALSE;
      inside = FALSE;
    }
  if (inside)
    return FALSE;
  gtk_text_iter_forward_to_tag_toggle (&at, self->tag);
  return gtk_text_iter_compare (&at, &paragraph->end) >= 0;
}

/* All of a paragraph at once, for it is laid out after each change; from behind, which takes
 * a third of the time. */
static void
show_wrong (Spell *self, const Stretch *paragraph)
{
  if (is_shown (self, paragraph))
    return;
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &paragraph->start,
                              &paragraph->end);
  for (unsigned i = self->wrong->len; i > 0; i--)
    {
      const Word *word = &g_array_index (self->wrong, Word, i - 1);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, word->start);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &end, word->end);
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
    }
}

static void
start_at (Spell *self, const GtkTextIter *from)
{
  gtk_text_buffer_move_mark (self->buffer, self->from, from);
  self->reached = gtk_text_iter_get_offset (from);
  g_array_set_size (self->wrong, 0);
}

static void
look_further (Spell *self)
{
  Stretch paragraph = get_paragraph (self);
  gboolean too_long = count_characters (&paragraph) > LONGEST;
  Stretch stretch = too_long ? paragraph : get_stretch (self, &paragraph);
  GtkTextIter next;

  if (!too_long)
    find_wrong (self, &stretch);
  self->reached = gtk_text_iter_get_offset (&stretch.end);
  if (gtk_text_iter_compare (&stretch.end, &paragraph.end) < 0)
    return;
  show_wrong (self, &paragraph);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &next, self->reached);
  start_at (self, &next);
}

static gboolean
is_waiting (Spell *self, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, from, self->from);
  gtk_text_buffer_get_iter_at_mark (self->buffer, to, self->to);
  return gtk_text_iter_compare (from, to) < 0;
}

static gboolean
look (gpointer data, gint64 until)
{
  Spell *self = data;
  GtkTextIter from, to;

  while (is_waiting (self, &from, &to))
    {
      look_further (self);
      if (g_get_monotonic_time () >= until)
        return is_waiting (self, &from, &to);
    }
  return FALSE;
}

/* What is to be looked at */

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
  start_at (self, &start);
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
  start_at (self, &end);
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
  g_array_unref (self->wrong);
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
  self->wrong = g_array_new (FALSE, FALSE, sizeof (Word));
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
