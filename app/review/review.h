/* What is worth a thought in a production: quiet checks of its script, each with its reason,
 * each to be waived with one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

/* A rule. Source of all: the design's table of what the mission asks of a production. */
typedef struct _RegieCheck RegieCheck;
struct _RegieCheck
{
  const char *name;  /* in waivers: "beat-without-objective" */
  const char *title; /* translatable: what it looks for */
  const char *why;   /* translatable: why that is worth a thought, in a sentence */
  void (*look) (RegieProduction *production, const RegieCheck *self, GPtrArray *findings);
};

typedef struct
{
  const RegieCheck *check;
  RegieRecord *about; /* owned; the production when it is about no part of it */
  char *text;         /* a sentence */
  char *reason;       /* why it is waived; NULL when it is not */
} RegieFinding;

/* All rules; ends with a NULL name. */
extern const RegieCheck regie_checks[];

/* Looks at the whole production: less than a millisecond for some hundred beats.
 * Returns: (transfer full) (element-type RegieFinding): those waived too, in the order of
 * the rules and then of the document. */
GPtrArray *regie_review (RegieProduction *production);

/* How many of them are not waived. record: (nullable): only those about it or what is below. */
unsigned regie_review_count (GPtrArray *findings, RegieRecord *record);

/* Waives the finding, or with an empty reason takes the waiver back: one step. */
void regie_review_waive (RegieProduction *production,
                         const RegieFinding *finding,
                         const char *reason);

G_END_DECLS
