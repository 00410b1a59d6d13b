/**
 * Given names as they are common where the nine languages are spoken, and of those who moved there. They
 * are evidence that two words in capital letters name a person. Left out are names that are words as well
 * ("Grace", "Will", "Mark", "Victoria" of a park): a name that is missing makes a suggestion, not a mistake.
 */
const written = `
  abdou abdul abdullah abena abigail ada adaeze adam adrian agnes agneta agnieszka ailsa ainhoa aino aisha aitor
  aki akira alan albert alberto aldara aldo alejandra alejandro aleksander aleksandr aleksandra alessandra
  alessandro alessia alex alexander alexandra alexandre alexei alexis alfred alfredo ali alice alicia alina
  alison alistair allan alma almudena alva amadou amalia amalie amanda amara amaya ambra amelia amelie amina
  amir amit amy ana anais ananya anastasia anatoly anaïs anders andre andrea andreas andrei andreu andrew andriy
  andrzej andré andrés andy ane angela angelica angelika angelo angus anika anil anita anja anjali ann ann-sofie
  anna anna-karin annabel anne anne-laure anne-marie anne-sophie anneke annelie annemarie annette annie annika
  anouk ansgar antje antoine anton antonella antonia antonio antti antónia antónio aoife araceli arild aris
  arjen arjun armin arne arnold arthur arturo arvid asad asbjørn asha ashley asta astrid atle audrey aurélie
  axel aya ayesha aylin ayşe aziz azucena aïcha barbara barbro bart bartolomé bas bashir bastian beata beate
  beatrice beatriz begoña belén ben benedict benedikt benedikte bengt benito benjamin benoit benoît bent bente
  beppe berit bernard bernd bernhard bernt bert bertil bertrand beth bethan bethany bettina birger birgit
  birgitta birgitte birte birthe bjarne bjarni björn bjørn blas bo bob bodil bogdan bogdana boris borja bosse
  bradley bram brandon branko brendan brian brigitte brita britt britta bruce bruna bruno bérénice caitlin
  callum cameron camilla camille carin carina carl carla carlo carlos carlota carmela carol carole carolina
  caroline casey caspar catarina catherine cathrine cayetana cecilia cecilie celia cesare charles chen chiara
  chidi chinwe chipo chloé chris christa christel christer christian christiane christina christine christof
  christoph christophe christopher christy ciara ciaran ciarán claes claire clara clarence claudia claudine
  claudio claus clemens clemente clive clotilde clément cody colette colin colleen conny conrad consuelo
  corentin corinna corinne cornelia corrie cristian cristiano cristina cristóbal curt curtis cy cynthia cyril
  cándida cécile cédric céline daan dagmar damian damien dan daniel daniela daniele danielle danilo danièle
  daphne dara dario darren darryl dave david davide deborah declan deepa deirdre delia delphine denis denise
  dennis derek desirée diana didier diego dieter dimitra dimitri dimitris dino dirk dirkje divya dmitri dmitry
  dmytro dominic dominick dominik dominique donald donatella donna dora doris dorota dorothea dorothee dorte
  dorthe doug douglas dragan duncan dylan ebba ebbe eberhard eddie edgar edith edoardo eduard eduardo edurne
  edward edwin eero eeva eija eileen einar eino eirik eivind ekaterina elaine eleanor eleftheria elena eleni
  eleonora elias elif elin elina eline elisa elisabet elisabeth elisabetta elise elizabeth elke ella ellen
  elliot elsa else elsie elvira elżbieta emanuel emanuela emeka emil emilia emilie emilio emily emma emmanuel
  emmanuelle emmerich emre encarna endre enno enrico enrique enzo eoin eric erica erich erik erika erin erling
  erna ernesto ernst esben esteban estelle ester esther eszter ethan eugen eugene eugenia eugenio eugénie
  eulalia eva evan eve evelyn ewa ewald ewan ewen ezra fabian fabien fabienne fabio fabrice fabrizio fadi fanny
  farid fatima fatma fatou fatoumata fausto federica federico felicia felicity felix femi femke feng fergal
  fergus fermín fernanda fernando fidel filip filippa filippo finn fiona flavia flavio flemming fleur florian
  folke frances francesca francesco francine francis francisca francisco franck franco francois frank franz
  franziska françois françoise fred freddy frederic frederica frederick frederik frederikke fredrik fredrika
  freja frida frieda friederike friedrich frits fritz frode frédéric fynn gabriel gabriela gabriella gabrielle
  gail galina gareth gary gautier gavin gaël gaëlle gaëtan geert geir gema gemma geoff geoffrey georg george
  georges georgia georgina gerald gerard gerardo gerda gerhard gerlinde germán gerrit gert gertrud gheorghe
  ghislaine giacomo gianluca gianni gijs gilbert gilberto gilles gillian gina gino giorgia giorgio giorgos
  giovanna giovanni gisela gitte giulia giuliana giulio giuseppe giuseppina glen glenn gonzalo goran gordon
  gottfried graeme graham grazia graziella greg gregor gregorio gregory greta gretchen grete griet gro grzegorz
  grégoire grégory gudrun guido guilhem guillaume guillermo gunhild gunilla gunnar gunther gustaf gustav gustavo
  guðrún gwen gwyn gábor gérald gérard göran gösta günter günther habiba hadi hakan hakim halvor hamid hamish
  hana hanna hannah hanne hannes hans hans-peter harald harriet harry hartmut hassan heather hedda hedvig heidi
  heike heikki heiko heiner heinrich heinz helen helena helene helga helge helle helmut hendrik henk henning
  henri henriette henrik henrike henry herbert heribert herman hermann hernán hicham hilda hilde hildegard hiro
  hiroshi holger hong horst hortensia howard hubert hugh hugo huguette hui humphrey hussein hye-jin hàn håkan
  håvard héctor hélène iain ian ibrahim ida ignacio igor iker ikram ilaria ildikó ilkka ilona ilse ilze imani
  imke imran imre ineke ines inga inge ingeborg ingela ingemar inger ingo ingrid ingvild inés ioan ioana irene
  irina irini iris irma irving iryna isaac isabel isabella isabelle isaiah isak isidro isla istván itziar ivan
  ivanka ivano ivar ivo iván iwona iñaki jaap jacinto jack jackie jacob jacqueline jacques jaime jakob jalmari
  jamal james jamie jan jana jane janet janina janine janne jared jari jason jasper javier jayne jean
  jean-françois jean-luc jean-marc jean-michel jean-paul jean-pierre jeanette jeanne jeff jeffrey jelena jelle
  jennifer jenny jens jeppe jeremy jeroen jerome jerry jesper jesse jessica jesús jette jill jim jimena jimmy
  jing jiri jiří joachim joan joana joanna joaquina joaquín jocelyne jochen jodie joe joel joey johan johann
  johanna johannes john jokin jon jonas jonatan jonathan joni jonna jonė joost jordi jorge jorinde joris jorn
  jorunn jose josef josefa josefin josefina joseph josephine josh joshua josiane josip josé josée joséphine
  jovan joyce joël juan juana judit judith juha juhani jukka jule jules julia julian juliana juliane julie
  julien juliet juliette julio julián juma jurgen jussi justin justine justyna jutta jytte jános jérôme jón
  jöran jörg jörgen jørgen jørn jürg jürgen jānis kaare kacper kai kaisa kaj kajsa kalle kamal kamala kamil
  karen kari karim karima karin karina karl karl-erik karla karolina karoline karsten kaspar kasper kata katalin
  katarina katarzyna kate katerina katharina katherine kathleen kathrin kathrine kathryn kathy katie katja
  katleen katrin katrine kavita kaya kazuko kees keiko keith kelly ken kenji kenneth kenza kerry kerstin kevin
  khadija khaled khalid kieran kim kimberly kinga kirk kirsi kirsten kirsti kirstin kjell kjersti klara klaus
  knut koen kofi konrad kostas kris kristen kristian kristiane kristin kristina kristine kristjan kristof
  kristoffer kristín krzysztof kurt kwabena kwame kyle kåre lachlan laila lakshmi lara larissa larry lars lasse
  latifa laura laure lauren laurence laurent lauri layla lea leah leandro leena lei leif leila leire lena lene
  lennart leo leocadia leon leonard leonardo leonie leonor leonora leopold leslie leticia li liam lidia lieke
  lieselotte lieven liisa lilian liliana lillian lina linda lindiwe lindsay line linnea linnéa linus lionel lisa
  lisbet lisbeth lise liselotte lisette livia lizzie lloyd lois lola lone loredana lorena lorenz lorenza lorenzo
  loris lotta lotte lou louis louisa louise loïc luc luca lucas luce lucia luciana luciano lucie lucien lucinda
  lucy lucía ludivine ludovic ludvig ludwig luigi luigia luis luisa luk luka lukas luke lukáš luís lydia lydie
  lykke lynne lyudmila lászló lázaro léa léo maarten macarena mads maeve magali magda magdalena magne magnhild
  magnus maha mahmoud mai maike maite maj-britt maja majken malcolm malena malik malika malin malte mamadou
  manfred manfredi manish manolo manon manuel manuela mara marc marc-antoine marcel marcelino marcella marcelle
  marcello marcelo marcin marco marcos marcus mareike marek maren margaret margareta margarete margarita
  margherita margit margot margrethe marguerite mari maria mariam mariana marianna marianne maribel marie
  marie-claire marie-hélène marie-laure marieke mariella marija marika marilena marina mario marion marisa
  marisol marit marius marja marjorie markku marko markus marlene marloes marlène marta marte martha marthe
  martial martin martina martine martí marvin mary maryam marzia maría massimo mateo mateusz mathias mathieu
  mathilde matilde mats matt matteo matthew matthias matthieu matthijs matti mattias maud maureen maurice
  mauricio mauro maxim maximilian maximino maxine maya mayte maël maëlle małgorzata megan mehdi mehmet mei
  melanie melinda melissa melvin merel merete merja mette mia michael michaela michail michal michał michel
  michela michele michelle michiel mick mie miguel mihai mika mikael mikaela mike mikkel mikko milan mildred
  milena milica milla miloš mina minna mira miranda mircea mireille mirella miren miriam mirjam mirko mitchell
  moa mogens mohamad mohamed mohammad mohammed mohan mohand moira molly mona monica monika monique montserrat
  morag morgane moritz morris morten moses moussa muhammad muriel mustafa mykola myra myriam márta márton märta
  mårten mélanie mónica nabil nadia nadine nadja nadège naima nancy naomi nasrin natacha natalia natalie natalya
  natasha nathalie nathan nazaret neal neha neil nele nelly nerea neville ngozi nia niamh nicanor niccolò
  nicholas nick nicky niclas nicola nicolai nicolas nicole nicoletta nicolás nicolò niels nienke nigel nikhil
  nikita niklas niko nikola nikolai nikolaj nikolas nikolay nikos nils nils-erik nina nisha noah noel noelia
  nomsa noor noortje nora norbert noreen noriko norma norman noura noémi noémie noël nuno nuria núria océane oda
  odette odile ofelia oksana ola olaf olalla olav ole oleg olena olga oliver olivia olivier olle olof olu oluf
  omar ondřej onno ophélie oriol orla osama oscar oskar osman oswald oswaldo othmar ottavia otto oumar ousmane
  outi owen paavo pablo paco padraig pam pamela paola paolo pascal pascale patrice patricia patricio patrick
  patrik patsy patti patxi paul paula paulina pauline paulo pavel pavla paweł pedro peer pekka pelle penelope
  pepe per per-olof pernilla pernille petar pete peter petr petra petter phil philip philipp philippa philippe
  phoebe phyllis pia piera piero pierre pierre-yves pierrette piet pieter pietro pilar piotr pirjo pontus pooja
  poul preben priit primitivo priscilla priya priyanka päivi pär pål péter quentin quinn rachael rachel rachid
  rachida radek radu rafael rafaela raffaele raffaella ragna ragnar ragnhild rahel rahul raimo raimund rainer
  raj rajesh ralf ralph ramiro ramon ramona ramón randall randy ranveig raphael raphaël raquel rasa rashid
  rasmus raul ravi raymond raymonde raúl rebecca rebecka reginald reidar reidun reinhard reinhold remco renata
  renate renato rené renée reuben rhonda rhys ricarda riccardo richard rick rickard rigoberto riitta rikard
  rikke risto rita robert roberta roberto robin roderick rodney rodolfo rodrigo roel roger rohan roland rolf
  romain roman román ron ronald ronan ronja rory rosa rosalie rosalind rosalía rosanna rosario rosella roselyne
  rosemarie rosemary rosie roy ruben rubén rudi rudolf rudy rukhsana rune rupert rut ruth ruud ryan régine régis
  réka rémi rémy sabina sabine sabrina sadie salim sally salma salome salomé salvador salvatore sam samantha
  samia samir samira samuel samuele sana sancho sander sandra sandrine sanjay sanna sanne santiago sara sarah
  sari saskia satu saúl scott seamus sean sebastian sebastiano sebastián selim selin selma sem seppo serena
  serge sergei sergey sergio severin severine severino seán shane shannon sharon sheila sheldon sherry shreya
  siddharth sietse sigbjørn sigrid sigrun sigríður sigurd silje silke silvana silvia silvio simon simona simone
  simonetta simón sindre sinead sinéad siobhan siobhán sipho siri siv sjoerd sofia sofie sofija sofía solange
  solveig solène sonia sonja sophia sophie soumaya spencer stacy staffan stanislav stanisław stefan stefania
  stefanie stefano steffen stein stellan stephan stephane stephanie stephen steve steven stig stina stine
  stjepan stuart stéphane stéphanie sue suleiman sultana sunil sunita sunniva suresh susan susana susann susanna
  susannah susanne susie suzanne svein sven svenja sverre svetlana svitlana sylvain sylvia sylvie synnøve
  sébastian sébastien séverine sílvia søren sławomir tabitha tadhg tage takeshi tamara tamás tanja tanvi tara
  tarek tariq tarja tatiana tatjana tatyana ted tendai teodoro teresa terese terje terry tess tessa teun thabo
  thea theo theodor theresa therese thibault thierry thies thijs thilo thomas thor thora thorsten théo thérèse
  tiffany tiiu tijn tilde tim timo timothy tina tiziana tjeerd tobbe tobias toby tod todd tom tomas tomasz
  tomislav tommaso tommy tomoko tomás tomáš tone toni tony toomas tor tora torben torbjörn torbjørn tore torgeir
  torill torkel torleif tormod torstein torsten tove tracy trevor trine tristan troels trond trygve tullio tunde
  tuomas ture turid tuula tuva tyler tyra ugo ulf ulla ulrich ulrik ulrika ulrike ulysse umberto unai unni urs
  ursina ursula uta ute uwe vagn valentin valentina valentine valeria valerie valery valérie vanesa vanessa
  vasilis veerle vegard vera verena vernon veronica veronika veronique verónica vesna vibeke vicente vicky
  victor vidar vigdis viggo vijay vikram viktor viktoria vilde vilgot ville vince vincent vincenzo vinod
  virginia virginie vittorio viveca vivian viviane vivien vivienne vladimir volker vytautas véronique víctor
  waldemar walid wallace walter waltraud wanda wanjiku warren wayne wei wenche wendy werner wesley wiebke
  wilfried wilhelm willem willemijn william willy wilma wim winfried winston wojciech wolfgang wout wouter
  xabier xavi xavier xavière ximena ximo xin yago yann yannick yara yasin yasmeen yasmin yasmina yasmine yaw
  yaël yelena yevgeny yiannis ylva yngvar yngve yolanda youssef youssra yu yuki yulia yuri yusuf yvan yves
  yvette yvonne zacarías zachary zahra zainab zara zbigniew zdenka zdeněk zelda zeynep zlatan zoe zofia zoltán
  zoran zoé zsófia zuri zuzana zélie àngel ágnes álvaro ángel ángela ása åke åsa åsa-maria åse åshild åsmund
  élise élodie émeline émile émilie éric étienne éva ólafur ólöf óscar öjvind örjan östen ørjan øystein øyvind
  úrsula łukasz ştefan ștefan
`

const givenNames: ReadonlySet<string> = new Set(written.split(/\s+/u).filter((name) => name !== ''))

/** Whether the first word of a name, or a part of it (`Karl-Erik`), is a common given name. */
export function startsWithGivenName(name: string): boolean {
  const [first = ''] = name.trim().toLowerCase().split(/\s+/u)
  return givenNames.has(first) || first.split('-').some((part) => givenNames.has(part))
}
