-- Every ratio of domain.md §3 by consultant, from the exported lines alone.
create table n (consultant text, key text, value int);

insert into n select consultant, counts_as, count(*) from visits group by 1, 2;
insert into n select consultant, 'drives', sum(cast(drives as int)) from visits group by 1;
insert into n select consultant, 'ordered ' || counts_as, count(*) from visits where closing_signed = '1' group by 1, 2;
insert into n select consultant, 'came', count(*) from visits where invited = '1' group by 1;
insert into n select consultant, 'made', count(*) from moves where what = 'made' group by 1;
insert into n select opening_consultant, 'carried', count(*) from cards
  where opening_level in ('H', 'A', 'B', 'C') group by 1;
insert into n select opening_consultant, 'orders carried', count(*) from cards
  where opening_level = 'O' or opening_signed = '1' group by 1;
insert into n select consultant, 'approved', count(*) from moves where what = 'lossApproved' group by 1;
insert into n select consultant, 'lost', count(*) from
  (select consultant, row_number() over (partition by card order by cast(place as int)) as turn
   from moves where what in ('lossAsked', 'lossApproved')) where turn = 1 group by 1;

-- Follow-ups: due in the span, or done in it before they were.
create table due as
  select card, consultant, invites, outcome = 'done' as is_done,
    case when settled <> '' then settled > due else due < span.last end as is_overdue
  from followups, span
  where not (outcome = 'dropped' and settled <= due)
    and case when outcome = 'done' then min(due, settled) else due end between span.first and span.last;
insert into n select consultant, 'due', count(*) from due group by 1;
insert into n select consultant, 'done', sum(is_done) from due group by 1;
insert into n select consultant, 'overdue', sum(is_overdue) from due group by 1;
insert into n select consultant, 'stayed away', count(distinct card) from due
  where invites = '1' and is_done
    and card not in (select card from visits where invited = '1' and card <> '') group by 1;

-- The order book of each card: C closing, O level O, D car handed over, F lost, X any other level.
create table move as
  select card, consultant, cast(place as int) as place,
    row_number() over (partition by card order by cast(place as int)) as turn,
    case what when 'closing' then 'C' when 'handover' then 'D'
      else case "to" when 'O' then 'O' when 'D' then 'D' when 'F1' then 'F' else 'X' end end as what
  from moves where card <> '' and what in ('made', 'level', 'lossApproved', 'closing', 'handover');
create index of_card on move (card, turn);
with recursive book (card, turn, consultant, standing, signed, handed, entry) as (
  select card, 0, '', opening_level = 'O' or opening_signed = '1', opening_signed = '1', opening_level = 'D', '' from cards
  union all
  select m.card, m.turn, m.consultant,
    case m.what when 'C' then 1 when 'O' then 1 when 'F' then 0
      when 'D' then case when b.handed then b.standing else 0 end
      else b.standing and b.signed end,
    case m.what when 'C' then case when b.standing then b.signed else 1 end when 'O' then 0 when 'F' then 0
      when 'D' then case when b.handed then b.signed else 0 end else b.signed end,
    m.what = 'D',
    case when m.what in ('C', 'O') and not b.standing then 'orders'
      when m.what = 'D' and not b.handed then 'deliveries'
      when m.what = 'F' and b.standing then 'cancelled'
      when m.what = 'X' and b.standing and not b.signed then 'cancelled' else '' end
  from book b join move m on m.card = b.card and m.turn = b.turn + 1)
insert into n select consultant, entry, count(*) from book where entry <> '' group by 1, 2;
insert into n select consultant, case what when 'closing' then 'orders' else 'deliveries' end, count(*) from moves
  where card = '' and what in ('closing', 'handover') group by 1, 2;

create table ratio (name text, part text, key text);
insert into ratio values
  ('contact', 'count', 'firstWithContact'), ('contact', 'of', 'firstWithContact'), ('contact', 'of', 'firstWithoutContact'),
  ('drive', 'count', 'drives'), ('drive', 'of', 'firstWithContact'), ('drive', 'of', 'firstCarded'),
  ('drive', 'of', 'returning'),
  ('return', 'count', 'returning'), ('return', 'of', 'returning'), ('return', 'of', 'firstWithContact'),
  ('return', 'of', 'firstCarded'), ('return', 'of', 'firstWithoutContact'),
  ('closing-first', 'count', 'ordered firstWithContact'), ('closing-first', 'of', 'firstWithContact'),
  ('closing-return', 'count', 'ordered returning'), ('closing-return', 'of', 'returning'),
  ('invitation', 'count', 'came'), ('invitation', 'of', 'made'), ('invitation', 'of', 'carried'),
  ('promotion', 'count', 'came'), ('promotion', 'of', 'came'), ('promotion', 'of', 'stayed away'),
  ('conversion', 'count', 'orders'), ('conversion', 'of', 'made'), ('conversion', 'of', 'carried'),
  ('loss', 'count', 'approved'), ('loss', 'of', 'lost'), ('loss', 'of', 'carried'),
  ('follow-up', 'count', 'done'), ('follow-up', 'of', 'due'),
  ('overdue', 'count', 'overdue'), ('overdue', 'of', 'due'),
  ('delivery', 'count', 'deliveries'), ('delivery', 'of', 'orders'), ('delivery', 'of', 'orders carried'),
  ('cancel', 'count', 'cancelled'), ('cancel', 'of', 'orders'), ('cancel', 'of', 'orders carried');
select n.consultant, r.name, sum(case r.part when 'count' then n.value else 0 end),
  sum(case r.part when 'of' then n.value else 0 end)
from n join ratio r on r.key = n.key where n.consultant <> '' group by 1, 2;
