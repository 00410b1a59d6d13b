/**
 * Given names as they are common where the nine languages are spoken, and of those who moved there. They
 * are evidence that two words in capital letters name a person. Left out are names that are words as well
 * ("Grace", "Will", "Mark", "Victoria" of a park): a name that is missing makes a suggestion, not a mistake.
 */
const written = `
  abdallah abdou abdul abdullah abena abhishek abigail ada adaeze adam adel adina aditi aditya adrian adriana
  agnes agneta agnieszka ahlam ahmad ahmed ailsa ainhoa aino aisha aisling aitor akash aki akira akram akshay
  alan alasdair albert alberto aldara aldo alejandra alejandro aleksandar aleksander aleksandr aleksandra
  aleksejs alena alessandra alessandro alessia alex alexander alexandra alexandre alexandru alexei alexis alfred
  alfredo ali alice alicia alin alina alison alistair allan alma almudena alva amadou amal amalia amalie amanda
  amani amara amaya ambra amelia amelie amina amir amit amrita amy ana anais anand ananya anas anastasia anatoly
  anaïs anders andre andrea andreas andrei andreu andrew andris andrius andriy andrzej andré andrés andy ane
  angela angelica angelika angelo angharad angus anika anil anita anja anjali ankit ankita ann ann-sofie anna
  anna-karin annabel anne anne-laure anne-marie anne-sophie anneke annelie annemarie annemieke annet annette
  annie annika anouk ansgar antje antoine anton antonella antonia antonio antti antónia antónio anuradha anwar
  aoife araceli aravind archana arie arild aris arjan arjen arjun armin arne arnold arthur artis arturo arvid
  arvind arvo asad asbjørn asha ashley ashok asta astrid atle audrey aurélie aušra avinash axel aya ayesha aylin
  ayman ayşe aziz azucena aïcha baiba balázs barbara barbora barbro bart bartolomé bartosz bas bashir bastian
  bayo beata beate beatrice beatriz begoña belén ben bence benedict benedikt benedikte bengt benito benjamin
  benoit benoît bent bente beppe berend berit bernadette bernard bernd bernhard bernt bert bertil bertrand beth
  bethan bethany bettina bharat bianca bilal biljana birger birgit birgitta birgitte birte birthe bjarne bjarni
  björn bjørn blanka blas bo bob bodil bogdan bogdana bohumil boris borja bosse bożena božena bradley bram
  brandon branko breda brendan brian brigid brigitte brita britt britta bronwen bruce bruna bruno bríd bérénice
  caitlin callum camelia cameron camilla camille caoimhe carin carina carl carla carlo carlos carlota carmela
  carol carole carolina caroline carys casey caspar catarina catherine cathrine cayetana cecilia cecilie celia
  ceri cesare chandra charles chen chiara chidi chinedu chinwe chipo chloé chris christa christel christer
  christian christiane christina christine christof christoph christophe christopher christy chukwu chun cia
  ciara ciaran ciarán claes claire clara clarence claudia claudine claudio claudiu claus clemens clemente clive
  clotilde clément cody colette colin colleen conny conor conrad constantin consuelo corentin corina corinna
  corinne cormac cornelia corrie cosmin cristi cristian cristiano cristina cristóbal csaba curt curtis cy
  cynthia cyril czesław cándida cécile cédric céline cătălin daan dace dafydd dagmar daina dalia damian damien
  dan dana daniel daniela daniele danielle danilo danièle danuta daphne dara dario darius dariusz darren darryl
  dave david davide dawid deborah declan deepa deepak deepika deirdre dejan delia delphine denis denise dennis
  derek desirée diana didier diego dieter dijana dimitra dimitri dimitris dina dinesh dino dirk dirkje divya
  dmitri dmitry dmytro doina dominic dominick dominik dominique donal donald donatella donna dora dorien dorin
  doris dorota dorothea dorothee dorte dorthe doug douglas dragan dubravka duncan dušan dylan dániel dónal dóra
  eamon ebba ebbe eberhard eddie edgar edgars edit edith edoardo eduard eduardo edurne edward edwin eero eeva
  efua egle eija eileen eilidh einar eino eirik eirlys eivind ekaterina elaine eleanor eleftheria elena eleni
  elenor eleonora elias elif elin elina eline elisa elisabet elisabeth elisabetta elise elizabeth eliška elke
  ella ellen elliot elly elna els elsa else elsie elvira elżbieta eman emanuel emanuela emeka emil emilia emilie
  emilio emily emma emmanuel emmanuelle emmerich emre emrys encarna endel endre enno enrico enrique enzo eoin
  eric erica erich erik erika erin erling erna ernesto ernst erzsébet esben esi esteban estelle ester esther
  eszter ethan euan eugen eugene eugenia eugenio eugénie eulalia eun eva evan eve evelyn evert ewa ewald ewan
  ewelina ewen ewoud ezra fabian fabien fabienne fabio fabrice fabrizio fadi faisal fang fanny farah fares farid
  fatima fatma fatou fatoumata fausto fawzi federica federico felicia felicity felix femi femke feng ferenc
  fergal fergus fermín fernanda fernando ffion fidel filip filippa filippo finn fintan fiona flavia flavio
  flemming fleur florian florin floris folake folke frances francesca francesco francine francis francisca
  francisco franck franco francois frank františek franz franziska françois françoise fred freddy frederic
  frederica frederick frederik frederikke fredrik fredrika freja frida frieda friederike friedrich frits fritz
  frode frédéric fynn gabriel gabriela gabriella gabrielle gail galina gareth gary gatis gautier gavin gaweł
  gaël gaëlle gaëtan gediminas geert geertje geeta geir gema gemma geoff geoffrey georg george georges georgia
  georgina geraint gerald gerard gerardo gerben gerda gerhard gerlinde germán gerrit gert gertrud gethin ghada
  gheorghe ghislaine giacomo gianluca gianni giedrė gijs gilbert gilberto gilles gillian gina gino gintaras
  giorgia giorgio giorgos giovanna giovanni girish gisela gitte giulia giuliana giulio giuseppe giuseppina glen
  glenn gonzalo gopal goran gordon gottfried graeme graham grazia graziella grażyna greg gregor gregorio gregory
  greta gretchen grete griet gro grzegorz gráinne grégoire grégory guang gudrun guido guilhem guillaume
  guillermo gunhild gunilla gunnar guntars gunther gunvor gustaf gustav gustavo guðrún gwen gwilym gwyn györgy
  gábor gérald gérard göran gösta günter günther habiba hadi haiyan hakan hakim hala halina halvor hamid hamish
  hana hanan hani hanna hannah hanne hanneke hannes hans hans-peter hao harald hari harish harmen harriet harry
  hartmut haruka haruki hassan haytham heather hedda hedvig heidi heike heikki heiko heiner heinrich heinz helen
  helena helene helga helge helle helmut hemant hendrik henk henning henri henriette henrik henrike henry henryk
  herbert heribert herman hermann hernán hessel hicham hilda hilde hildegard hind hiro hiroko hiroshi hisham
  holger hong hongmei horst hortensia howard hubert huda hugh hugo huguette hui humphrey huong hussein huw
  hye-jin hyun hàn håkan håvard héctor hélène iain ian ibolya ibrahim ida ieuan ieva ifan ifeoma ignacio igor
  ikenna iker ikram ilaria ildikó ilja ilkka ilona ilse ilva ilze imani imke imran imre indira ineke ines inese
  inga inge ingeborg ingela ingemar inger ingo ingrid ingvild inés ioan ioana irena irene irina irini iris irma
  irving iryna isaac isabel isabella isabelle isaiah isak ishaan isidro isla istván itziar iulia iuliana ivan
  ivana ivanka ivano ivar iveta ivo iván iwona iñaki jaan jaap jaapjan jacek jacinto jack jackie jacob
  jacqueline jacques jadwiga jae jaime jakob jakub jalmari jamal james jamie jamila jan jana jane janet janina
  janine janne janneke janusz jared jari jarmila jaroslav jarosław jasna jason jasper javier jawad jaya jayne
  jean jean-françois jean-luc jean-marc jean-michel jean-paul jean-pierre jeanette jeanine jeanne jeff jeffrey
  jelena jelle jenneke jennifer jenny jens jeppe jeremy jeroen jerome jeroom jerry jerzy jesper jesse jessica
  jesús jette ji-woo jian jianhua jie jill jim jimena jimmy jing jingjing jiri jitka jiří joachim joan joana
  joanna joaquina joaquín jocelyne jochen jodie joe joel joep joey johan johann johanna johanneke johannes john
  jokin jolanda jolanta jon jonas jonatan jonathan joni jonna jonė joost jordi jorge jorinde joris jorn jorunn
  jose josef josefa josefin josefina joseph josephine josh joshua josiane josip josé josée joséphine jovan joyce
  joël juan juana judit judith juha juhani jukka jule jules julia julian juliana juliane julie julien juliet
  juliette julio julián juma jun jurgen juris jussi justin justine justyna jutta jyoti jytte jános jérôme jón
  józef jöran jörg jörgen jørgen jørn jürg jürgen jānis kaare kacper kadri kai kaisa kaj kaja kajsa kalle kamal
  kamala kamil kaori karan kareem karen kari karim karima karin karina karl karl-erik karla karolina karoline
  karsten kartik kaspar kasper kata katalin katarina katarzyna kate katerina kateřina katharina katherine
  kathleen kathrin kathrine kathryn kathy katie katja katleen katrin katrine kavita kaya kayode kazimierz kazuko
  kees kehinde keiko keith kelly ken kenji kenna kenneth kenza kerry kerstin kevin khadija khaled khalid kieran
  kim kimberly kinga kiran kirk kirsi kirsten kirsti kirstin kjell kjersti klara klaus knut koen kofi kojo
  konrad koos kostas kris krishna kristen kristi kristian kristiane kristiina kristin kristina kristine kristjan
  kristof kristofer kristoffer kristín kristóf krisztina krystyna krzysztof kurt kwabena kwaku kwame kwesi kyle
  kyung kåre kārlis kęstutis lachlan ladislav laila laima laine lajos lakshmi lalit lara larissa larry lars
  lasse latifa laura laure lauren laurence laurent laurențiu lauri layla lea leah leandro leela leena leendert
  lei leif leila leire lena lene lenka lennart lennert leo leocadia leon leonard leonardo leonie leonor leonora
  leopold lerato leslie leszek leticia levente leyla li liam libor lidia lieke liene lieselotte lieven liina
  liisa lili lilian liliana lillian lin lina linda lindiwe lindsay line linh linnea linnéa linus lionel lisa
  lisbet lisbeth lise liselotte lisette livia liviu lizzie ljiljana llinos lloyd lodewijk loes lois lola lone
  loredana lorena lorenz lorenza lorenzo loris lotta lotte lou louis louisa louise loïc luc luca lucas luce
  lucia lucian luciana luciano lucie lucien lucinda lucy lucía ludivine ludmila ludovic ludvig ludwig luigi
  luigia luis luisa luk luka lukas luke lukáš luís lydia lydie lykke lynne lyudmila lászló lázaro léa léo līga
  maaike maarja maarten macarena machteld maciej madhav madhuri mads maeve magali magda magdalena magne magnhild
  magnus maha maher mahesh mahmood mahmoud mai maike mairi maite maj maj-britt maj-lis maja majid majken majlis
  makoto malcolm malena malik malika malin malle malte mamadou mandla manfred manfredi manish manoj manolo manon
  manuel manuela mara marc marc-antoine marcel marcelina marcelino marcella marcelle marcello marcelo marcin
  marco marcos marcus mare mareike marek maren margaret margareta margarete margarita margherita margit margot
  margrethe margriet marguerite mari maria mariam mariana marianna marianne maribel marie marie-claire
  marie-hélène marie-laure marieke mariella marija marijana marijke marika marilena marina marinus mario marion
  marisa marisol marit marius mariusz mariëtte marja marjan marjorie markku marko markus markéta marleen marlene
  marloes marlène marta marte martha marthe martial martin martina martine martí marvin mary maryam marzena
  marzia maría masako masashi massimo mateo mateusz mathias mathieu mathilde matilde mats matt matteo matthew
  matthias matthieu matthijs matti mattias maud maureen maurice mauricio mauro maxim maximilian maximino maxine
  maya mayte mazen maël maëlle małgorzata meena meera megan megumi mehdi mehmet mei meiling melanie melinda
  melissa melvin menno merel merete merja mette mia michael michaela michail michal michał michel michela
  michele michelle michiel mick mie mieke miguel mihaela mihai mihály mika mikael mikaela mike mikkel mikko
  miklós milada milan mildred milena milica milla miloslav miloš min-jun mina mindaugas ming minh minke minna
  mira miranda mircea mireille mirella miren miriam mirjam mirjana mirko miroslav mirosław mirthe mitchell
  mitsuko mladen moa mogens mohamad mohamed mohammad mohammed mohan mohand mohsen moira molly mona monica monika
  monique montserrat morag morgane moritz morris morten moses moussa mpho muhammad mukesh munir muriel mustafa
  myfanwy mykola myra myriam márta márton märt märta märten mårten mélanie mónica māris mārtiņš mădălina nabil
  nabila nada nadia nadine nadja nadège naima najat naledi nancy nandini naoki naoko naomi narayan nasrin nasser
  natacha natalia natalie natalya natasa natasha nathalie nathan naveen nawal nazaret neal nebojša neha neil
  nele nelly nenad nerea neringa nerys nevena neville ngozi nguyen nia niamh nicanor niccolò nicholas nick nicky
  niclas nicola nicolai nicolas nicole nicoleta nicoletta nicolás nicolò niels nienke nigel nikhil nikita niklas
  niko nikola nikolai nikolaj nikolas nikolay nikos nils nils-erik nina ning nisha nitin nizar nkosi nneka noah
  noel noelia nomsa noor noortje nora norbert noreen noriko norma norman normunds noura noémi noémie noël nuno
  nuria nynke nóra núria oana obinna octavian océane oda odette odile ofelia oisín oksana ola olaf olalla olav
  ole oleg olena olga oliver olivia olivier olle olof olu oluf oluwaseun olwen omar omran ondřej onno ophélie
  oriol orla orsolya osama oscar oskar osman oswald oswaldo othmar ottavia otto oumar ousmane outi ovidiu owain
  owen paavo pablo paco padma padraig palesa pam pamela pankaj paola paolo pascal pascale patrice patricia
  patricio patrick patrik patsy patti patxi paul paula paulina pauline paulo pavel pavla pavlína paweł pedro
  peer peeter pekka pelle penelope peng pepe per per-olof pernilla pernille petar pete peter petr petra petri
  petter phil philip philipp philippa philippe phoebe phuong phyllis pia piera piero pierre pierre-yves
  pierrette piet pieter pietro pilar pim ping piotr piret pirjo piroska pontus pooja poul povilas pradeep
  prakash pranav prasad praveen preben predrag priit primitivo priscilla priya priyanka päivi pär pål péter
  qasim qiang qing quentin quinn rabia rachael rachel rachid rachida radek radha radka radmila radu raed rafael
  rafaela rafał raffaele raffaella raghav ragna ragnar ragnhild rahel rahul raimo raimonds raimund rainer raj
  rajesh rajiv rakesh ralf ralph ramesh rami ramiro ramon ramona ramón randall randy rania ranveig raphael
  raphaël raquel rasa rasha rashid rasmus raul ravi raymond raymonde raúl rebecca rebecka reem reginald reidar
  reidun reinhard reinhold reinier rekha remco renata renate renato renske rené renée reuben rhiannon rhodri
  rhonda rhys rianne ricarda riccardo richard rick rickard rigoberto riina riitta rik rikard rikke rima rimantas
  risto rita ritu riyad rob robert roberta roberto robin roderick rodney rodolfo rodrigo roel roger rohan rohit
  roland rolf romain roman román ron ronald ronan rong ronja rory rosa rosalie rosalind rosalía rosanna rosario
  rosella roselyne rosemarie rosemary rosie rostislav roxana roy ruben rubén rudi rudolf rudy rukhsana rune
  rupert rut rutger ruth ruud ruurd ryan ryo ryszard régine régis réka rémi rémy róisín răzvan rūta saad sabah
  sabina sabine sabrina sachiko sachin sade sadie sahar saif salah salim sally salma salome salomé salvador
  salvatore sam samantha samar sami samia samir samira samuel samuele sana sancho sandeep sander sandra sandrine
  sanjay sanjeev sanna sanne sanneke santiago saoirse sara sarah sari saskia satish satoshi satu saulius savita
  sawsan sayaka saúl saša scott seamus sean sebastian sebastiano sebastián selim selin selma sem seo-yeon seppo
  serena serge sergei sergey sergio severin severine severino seán shadi shan shane shankar shannon shanti
  sharon sheila sheldon sherif sherry shilpa shinji shiv sho shreya shu shyam sian siddharth sietse sigbjørn
  signe sigrid sigrun sigríður sigurd siim silje silke silvana silvia silvio simon simona simone simonetta simón
  sindre sinead sinéad siobhan siobhán sipho siri sirje siv siw siân sjoerd sjors slavica slobodan sneha snežana
  sofia sofie sofija sofía solange solveig solène sonali sonia sonja soo sophia sophie sorcha sorin soumaya
  spencer stacy staffan stanislav stanisław steef stefan stefania stefanie stefano steffen stein stellan stephan
  stephane stephanie stephen steve steven stig stijn stina stine stjepan stuart stéphane stéphanie suad sudhir
  sue suha suleiman sultana sumit sunil sunita sunniva suresh susan susana susann susanna susannah susanne
  sushma susie suzanne svea svein sven svenja sverre svetlana svitlana swati sybren sylvain sylvia sylvie sylwia
  synnøve szabolcs szymon sándor sébastian sébastien séverine sílvia søren sławomir tabitha tadashi tadhg tage
  takashi takeshi tamara tamer tamás tanel tanja tanvi tara tarek tariq tarja tarmo taro tatiana tatjana tatyana
  ted tegan temitope tendai teodora teodoro teresa terese tereza terje terry tess tessa tetsuya teun teunis
  thabo thanh thea theo theodor theresa therese thibault thierry thies thijs thilo thomas thor thora thorsten
  thu théo thérèse tibor tiffany tihomir tiina tiiu tijn tilde tim timo timothy tina tineke ting tiziana tjeerd
  tobbe tobias toby tod todd tola tom tomas tomasz tomislav tommaso tommy tomoko tomás tomáš ton tone toni tony
  toomas tor tora torben torbjörn torbjørn tore torgeir torill torkel torleif tormod torstein torsten tove tracy
  trevor trine tristan troels trond trudy trygve tuan tudor tullio tunde tuomas ture turid tushar tuula tuva
  tyler tyra tímea tõnu uche ugo ulf ulla ulrich ulrik ulrika ulrike ulysse uma umberto unai unni urmas urs
  ursina ursula urszula urve usha uta ute uwe vagn valdas valdis valentin valentina valentine valeria valerie
  valery valérie vanesa vanessa varun vasant vasile vasilis veerle vegard velimir vello vendula venkat vera
  verena vernon veronica veronika veronique verónica vesna vibeke vicente vicky victor vidar vigdis viggo vijay
  vikram viktor viktoria viktória vilde vilgot ville vilma vinay vince vincent vincenzo vinod violeta virginia
  virginie virginija vittorio viveca vivek vivian viviane vivien vivienne vlad vladan vladimir vladimíra vlasta
  vojtěch volker vytautas václav véronique víctor věra wael wafa walaa waldemar walid wallace walter waltraud
  wanda wanjiku warren wayne wei weimin wen wenche wendy werner wesley wiebe wiebke wies wiesław wiktor wilfried
  wilhelm willeke willem willemijn william willy wilma wim winfried winston witold wojciech wolfgang wout wouter
  xabier xavi xavier xavière xia xiao xiaoming xiaoyan ximena ximo xin xue yago yahya yang yann yannick yara
  yash yasin yasmeen yasmin yasmina yasmine yassin yaw yaël yelena yemi yevgeny yfke yi yiannis ying ylva ymke
  yngvar yngve yoko yolanda yong yoshiko younes young-ho youssef youssra yu yuan yue yuki yuko yulia yumi yun
  yuri yusuf yvan yves yvette yvonne zacarías zachary zahra zaid zainab zane zanele zara zbigniew zdena zdenka
  zdeněk zeina zeinab zelda zeynep zhen zhi zhong ziad zlatan zoe zofia zoltán zoran zoé zsolt zsuzsa zsófia
  zuri zuzana zuzanna zélie àngel ágnes ágota álvaro ángel ángela ása åke åsa åsa-maria åse åshild åsmund éamonn
  élise élodie émeline émile émilie éric étienne éva ólafur ólöf óscar öjvind örjan östen ørjan øystein øyvind
  úrsula ülle đorđe łukasz ştefan štěpán žydrūnas ștefan ștefania
`

/** Without accents: "Grainne" is "Gráinne". */
const plain = (name: string): string =>
  name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')

const givenNames: ReadonlySet<string> = new Set(
  written
    .split(/\s+/u)
    .filter((name) => name !== '')
    .map(plain),
)

/** Whether the first word of a name, or a part of it (`Karl-Erik`), is a common given name. */
export function startsWithGivenName(name: string): boolean {
  const [first = ''] = plain(name.trim()).split(/\s+/u)
  return givenNames.has(first) || first.split('-').some((part) => givenNames.has(part))
}
