/* The one place for toolkit parts that a later GTK or libadwaita replaces.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Called with the response's id, or "cancel". */
typedef void (*RegieAnswer) (const char *response, gpointer data);

/* One way to answer a question. The list ends with a NULL id. */
typedef struct
{
  const char *id;
  const char *label; /* with mnemonic, translated */
  AdwResponseAppearance appearance;
} RegieChoiceButton;

/* Asks over the window; the first choice is what Escape means, the last what Enter means. */
void regie_ask (GtkWindow *parent,
                const char *heading,
                const char *body,
                const RegieChoiceButton *buttons,
                RegieAnswer answer,
                gpointer data);

/* Says something that needs no choice but "Close". */
void regie_tell (GtkWindow *parent, const char *heading, const char *body);

/* Called with the file chosen, or NULL. */
typedef void (*RegieChosen) (GFile *file, gpointer data);

void regie_choose_open (GtkWindow *parent, RegieChosen chosen, gpointer data);
/* For a plan or photo to draw over. */
void regie_choose_picture (GtkWindow *parent, RegieChosen chosen, gpointer data);
/* Where a new file is proposed: beside the other, else among the documents.
 * beside: (nullable). Returns: (transfer full): a path. */
char *regie_path_beside (GFile *beside, const char *name);
/* name: alone, or a path whose folder is shown first. pattern: "*.pdf". */
void regie_choose_save (GtkWindow *parent,
                        const char *title,
                        const char *name,
                        const char *pattern,
                        RegieChosen chosen,
                        gpointer data);

/* As every dialog does; plain windows do not by themselves. */
void regie_close_on_escape (GtkWindow *window);

/* Has buttons, the widget itself or those within it, read out as they are seen: GTK tells
 * names with mnemonics with the underscore, and then once more, and calls the button inside
 * of a drop-down by its type. */
void regie_name_plainly (GtkWidget *widget);

/* The theme's accent as three numbers from 0 to 1. */
void regie_accent_colour (GtkWidget *widget, double out[3]);

G_END_DECLS
