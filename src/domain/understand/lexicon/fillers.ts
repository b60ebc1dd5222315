import { phrases } from './phrases.ts';

/**
 * Words that hold a request together and say neither what nor where: verbs of asking, pronouns,
 * articles, praise, company. Folded by `foldKey`; no phrase ends in a preposition of a location.
 */
export const FILLER_PHRASES: readonly string[] = phrases(`
  show me, show us, show, find me, find us, find, finding, give me, give us, give, tell me, tell
  us, tell, list, list of, search, search for, searching, searching for, look, look for, looking,
  looking for, look up, lookup, lookin, lookin for, seek, seeking, help, help me, help me find,
  help us find, i want, i want to, i wanna, we want, we want to, wanna, i need, we need, need,
  needs, id like, id love, id like to see, we would like, would like, would love, i would like to,
  i am, we are, were, ive, weve, ill, well, youre, youve, theyre, i am looking for, im looking
  for, were looking for, im trying to find, trying to find, im interested in, interested in, can
  you, can you find, can you recommend, can you suggest, can i, can we, could you, could i, could
  we, would you, do you, do you know, do you have, does, did, do, recommend, recomend, reccomend,
  recommended, suggest, suggested, know, know of, know any, got, got any, get, getting, have, has,
  had, having, is there, are there, is there any, are there any, theres, there is, there are,
  there, where can i, where can we, where can i find, where can i see, where can we find, where do
  i find, where do i, where to find, where should i, where should we, where is, where are, wheres,
  where, what is, whats, what are, what, what can i, what can we, what can i do, what can we do,
  what should i, what should we, which, who, whose, why, how, how about, what about, when,
  whenever, is, are, was, be, been, being, am i, it, its, they, them, their, theirs, this, that,
  these, those, such, so, then, than, and, or, but, nor, not, if, because, since, though,
  although, while, also, too, even, only, just, really, very, pretty, super, quite, rather, kind
  of, kinda, sort of, sorta, more, much, many, lots of, lots, a lot of, plenty of, plenty, few, a
  few, a couple of, several, bunch of, a bunch of, some, any, all, every, each, other, others,
  another, else, the, an, my, our, your, his, her, i, we, you, he, she, us, me, mine, myself,
  ourselves, one, ones, someone, somebody, anyone, anybody, everyone, people, locals, somewhere,
  anywhere, everywhere, someplace, no, yes, yeah, yep, nope, ok, okay, hi, hello, hey, yo, hiya,
  good morning, good evening, greetings, please, pls, plz, thanks, thank you, thx, ty, cheers,
  lol, haha, omg, tbh, imo, btw, asap, help please, urgent, best, top, top 10, top ten, top 5, top
  five, greatest, good, better, favorite, favourite, famous, well known, pretty cool, free, cheap,
  budget, inexpensive, affordable, open, open now, open today, open late, closed, easy, short,
  quick, safe, legal, accessible, biggest, largest, oldest, kid friendly, kids, kid, children,
  child, toddlers, toddler, teens, teenagers, family, families, family friendly, couples, couple,
  friends, my wife, my husband, wife, husband, girlfriend, boyfriend, partner, dad, mom, mum,
  parents, grandparents, adults, seniors, students, solo, alone, dog friendly, dogs, dog, pet
  friendly, group, groups, tourists, tourist, travelers, visitors, like, likes, love, loves,
  enjoy, can, could, should, would, will, wont, cant, dont, doesnt, isnt, arent, may i, might,
  must, gotta, gonna, going, go, come, coming, take, make, let, lets, see, seeing, doing, check
  out, checking out, hit up, stop by, swing by, hang out, wander, wandering, traveling,
  travelling, travel, traveler, driving, drive, drives, roadtripping, road tripping, trip,
  vacation, break, staying, stay, stopping, visits, visitor, visited, planning, planned, spend,
  spending, time, times, hours, hour, minutes, days, day, night, nights, evening, morning,
  afternoon, week, weeks, year, years, now, soon, later, late, again, still, ever, never, always,
  usually, maybe, perhaps, possibly, actually, basically, especially, particularly, including,
  include, preferably, located, with, without, kinds of, kind, kinds, type of, types of, type,
  types, sort, off, out, up, down, away, back, along with, full of, related to, related, based,
  themed, style, guide, guides, map, maps, website, article, articles, blog, info, information,
  details, history of, facts, wondering, curious about, im bored, were bored, fan, fans, fan of,
  big fan of, lover, lovers, enthusiast, enthusiasts, nerd, nerds, obsessed with, zeig mir, zeige
  mir, zeig, zeige, finde, finden, suche, suchen, ich suche, wir suchen, ich mochte, ich moechte,
  wir mochten, wir moechten, ich will, ich bin, wir sind, gibt es, gibts, gibt, wo gibt es, wo
  gibts, wo finde ich, wo kann man, wo kann ich, wo sind, wo ist, wo, welche, welcher, welches,
  der, die, das, den, dem, ein, eine, einen, einem, einer, eines, und, oder, aber, mit, ohne,
  bitte, danke, schone, schoner, schones, schonen, schoene, schoenes, beste, besten, gute, guten,
  tolle, toller, interessante, interessantes, etwas, irgendwas, irgendwelche, nichts, kann, man,
  ich, wir, mir, uns, mein, meine, meinen, ist, sind, es, sich, auch, noch, nur, sehr, hallo,
  kinder, kindern, familie, alte, alten, altes, kennst du, kennt jemand, empfehlungen, empfehlung,
  ansehen, anschauen, besuchen, besichtigen, entdecken, machen, sehen, montrez moi, montre moi,
  trouve moi, trouver, trouve, cherche, je cherche, on cherche, nous cherchons, je voudrais, je
  veux, nous voulons, ou trouver, ou aller, ou voir, ou sont, ou est, ou, y a t il, il y a, est ce
  qu il y a, quels, quelles, quel, quels sont, quelles sont, qu est ce que, que, qui, quoi,
  connaissez vous, le, la, les, l, un, une, et, avec, sans, pour, s il vous plait, sil vous plait,
  svp, merci, bonjour, salut, meilleurs, meilleures, meilleur, beau, beaux, belle, belles, petit,
  petite, petits, petites, vieux, vieille, vieilles, anciens, anciennes, ancien, voir, faire,
  visiter, decouvrir, explorer, je, nous, mes, mon, ma, ce, cette, ces, c est, cest, tres, plus,
  moins, aussi, quelque chose, quelques, enfants, muestrame, ensename, encuentra, encontrar,
  busca, buscar, busco, buscamos, estoy buscando, quiero, queremos, quisiera, donde, donde hay,
  donde esta, donde estan, donde puedo encontrar, donde encontrar, hay, que hay, cual, cuales,
  cuales son, el, los, lo, una, unos, unas, y, o, con, sin, para, por favor, porfavor, gracias,
  hola, mejor, mejores, bonito, bonitos, bonita, bonitas, viejo, viejos, antiguo, antiguos,
  antigua, antiguas, ver, hacer, visitar, explorar, descubrir, conocer, recomienda, recomiendas,
  recomendaciones, recomiendame, algo, alguno, algunos, alguna, algunas, algun, mi, mis, son, muy,
  mas, menos, interesantes, interesante, ninos, se puede, puedo, podemos, vamos, mostrami,
  mostraci, trova, trovare, trovami, cerca, cerco, cerchiamo, sto cercando, vorrei, vorremmo,
  voglio, dove, dove trovare, dove sono le, dove sono i, dove si trovano, dove posso trovare, ci
  sono, c e, quali, quali sono, quale, cosa, che, il, gli, uno, e, ed, senza, per, per favore,
  grazie, ciao, buongiorno, migliore, migliori, bello, bella, belli, antichi, antiche, antico,
  vecchi, vecchie, vecchio, vedere, fare, visitare, scoprire, esplorare, consigliami, consigli,
  consiglio, qualcosa, qualche, alcuni, alcune, sono, siamo, molto, piu, meno, interessanti,
  bambini, mostre me, mostra me, me mostre, encontre, procuro, procurando, estou procurando,
  quero, gostaria, gostaria de, onde, onde tem, onde ha, onde ficam, onde fica, onde encontrar,
  onde posso encontrar, tem, ha, quais, quais sao, qual, os, as melhores, os melhores, uma, umas,
  com, sem, obrigado, obrigada, ola, oi, melhor, melhores, lindo, lindos, antigos, antigas, velho,
  velhos, fazer, conhecer, descobrir, recomenda, recomende, dicas, alguns, alguma coisa, eu, meu,
  minha, muito, mais, criancas, laat me zien, laat zien, toon, zoek, ik zoek, zoeken, op zoek
  naar, ik wil, wij willen, we willen, waar vind ik, waar kan ik, waar zijn, waar is, waar, wat,
  wat is er, welke, zijn er, is er, zijn, het, een, met, zonder, voor, alsjeblieft, alstublieft,
  aub, bedankt, dank je, hoi, mooie, mooi, mooiste, leuke, leuk, leukste, oude, goede, zien, doen,
  bezoeken, ontdekken, iets, wat leuks, ik, wij, mijn, ons, onze, heel, erg, kinderen, er, zoals,
  pokaz mi, pokaz, znajdz, szukam, szukamy, poszukuje, chce, chcemy, chcialbym, chcialabym, gdzie,
  gdzie sa, gdzie jest, gdzie znajde, gdzie znalezc, czy sa, czy jest, sa, jest, co, jakie, jaki,
  jaka, oraz, lub, ze, z, bez, dla, prosze, dziekuje, dzieki, czesc, dzien dobry, najlepsze,
  najlepszy, ladne, piekne, fajne, ciekawe, ciekawy, interesujace, stary, stare, starych,
  zobaczyc, zwiedzic, odwiedzic, odkryc, polec, polecacie, polecane, cos, jakies, ja, bardzo,
  dzieci, dziecmi, warto
`);
