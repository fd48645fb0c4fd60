/* Paragraphs with a label at the left, that can go on on another page. For app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/page.h"

G_BEGIN_DECLS

/* A piece of prose: so short that no page is too low for it. */
typedef struct
{
  const char *label; /* at the left: "Say"; NULL: the words take the whole width */
  char *markup;
  double size;  /* points */
  double above; /* points left free */
} RegieWords;

/* Returns: (transfer full) (element-type RegieWords): an empty list. */
GPtrArray *regie_words_new (void);

/* A title. markup: (transfer full). */
void regie_words_add_title (GPtrArray *self, char *markup);
/* A paragraph without a label, the text after what leads in. lead: markup; text: (nullable). */
void regie_words_add_led (GPtrArray *self, const char *lead, const char *text);
/* Nothing is added when the text says nothing. label: as long as the list.
 * dress: markup round the text: "<i>%s</i>"; text: (nullable). */
void regie_words_add (GPtrArray *self,
                      const char *label,
                      const char *text,
                      const char *dress);
/* The paragraph at the position stands apart from the one before. */
void regie_words_set_apart (GPtrArray *self, unsigned position);

/* How tall it is at so much width, what is between it and the next included. */
double regie_words_height (const RegieWords *self, double width);
void regie_words_draw (const RegieWords *self,
                       cairo_t *cr,
                       RegieBox room,
                       RegieStyle style);

G_END_DECLS
