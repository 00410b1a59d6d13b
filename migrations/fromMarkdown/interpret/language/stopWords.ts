/** Small words that make up a good part of any text in a language, by BCP 47 tag. */
export const stopWords: Readonly<Record<string, string>> = {
  sv: 'och att det som för är på med av till den inte har om vi kan du ett från eller men ska kommer så när hur alla vill mer där här också under sig oss vår våra din er ni han hon de dem man vad vilka blir blev skulle finns efter genom mellan mot utan även få får göra sin sina bara då nu in upp ut jag mig',
  en: 'the and of to is for with that you are this will be we it from by as or at have how what can our your an if not but they their who about more all there was were has which when would should could these those then than its been do does did also us into out up my me',
  nb: 'og å det som for er på med av til den ikke har om vi kan du et fra eller men skal kommer så når hvordan alle vil mer der her også under seg oss vår våre din dere han hun de dem man hva blir ble skulle finnes etter gjennom mellom uten bare da nå inn opp ut jeg meg',
  da: 'og at det som for er på med af til den ikke har om vi kan du et fra eller men skal kommer så når hvordan alle vil mere der her også under sig os vores din jer han hun de dem man hvad bliver blev skulle findes efter gennem mellem uden bare da nu ind op ud jeg mig',
  de: 'und der die das ist für mit auf von zu den nicht ein eine einen wir sie es im dem des sich auch als an bei oder aber wie was werden wird haben hat sind kann können mehr nach aus über um noch nur wenn dass zum zur ihr unser uns diese dieser dieses',
  fr: 'le la les des et de du un une est pour avec sur dans que qui pas nous vous ce cette ces au aux par plus ou mais comme sont être avoir il elle ils leur leurs son sa ses se ne en y si tout tous aussi notre votre',
  es: 'el la los las de y que en un una es para con por no se lo del al como más o pero su sus este esta estos nos nuestro son ser hay está también sobre todo todos si ya cuando muy sin',
  fi: 'ja on ei se että hän oli myös mutta kuin niin ovat tai voi kun jos sen tämä joka mitä mukaan kanssa vain jo nyt sekä olla ole me te he ovat tästä siitä',
  it: 'il lo la i gli le di e che è un una per con non si del della dei delle nel nella al alla come più o ma sono ha hanno anche se questo questa questi ci noi vi essere stato da su tutti quando dove chi molto nostro nostra',
  nl: 'de het een en van is dat op te voor met zijn niet aan er om ook als dan maar bij uit wij we je kunnen worden wordt naar over deze dit die hebben heeft of nog wat wie',
}
