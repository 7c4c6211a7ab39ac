import type { Chance } from './chance.ts'

export interface Name {
  given_name: string
  infix: string | null
  family_name: string
}
export type Sex = 'm' | 'v'

/** Common names, put together by chance: whoever bears one of them is not meant. */
export function nameOf(chance: Chance, sex: Sex): Name {
  const [infix, family_name] = splitInfix(chance.pick(FAMILY))
  return { given_name: chance.pick(GIVEN[sex]), infix, family_name }
}

export const fullName = ({ given_name, infix, family_name }: Name): string => [given_name, infix, family_name].filter(Boolean).join(' ')

/** `anouk.visser`: letters only, as in an address. */
export function mailName({ given_name, infix, family_name }: Name): string {
  return [given_name, infix, family_name]
    .filter(Boolean)
    .join('.')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(' ', '.')
    .replaceAll(/[^a-z.]/g, '')
}

function splitInfix(name: string): [string | null, string] {
  const found = /^((?:van der|van den|van de|van|de|den|el|ter|ten|in 't) )?(.+)$/.exec(name)
  return [found?.[1]?.trim() ?? null, found?.[2] ?? name]
}

const words = (text: string, by: RegExp = /\s+/): string[] => text.trim().split(by)

const GIVEN: Record<Sex, string[]> = {
  m: words(`
    Daan Jesse Milan Finn Ravi Sem Kasper Tijn Bram Lucas Levi Noah Thijs Stijn Ruben Lars Jayden Mees Sven Niels Joris
    Koen Gijs Teun Wout Floris Pim Rik Jelle Hidde Sjoerd Timo Quinten Dylan Kevin Mike Nick Rick Jordy Danny Mohamed
    Yassin Bilal Omar Hamza Ilyas Amir Samir Youssef Emre Kaan Mert Deniz Can Jayson Shawn Ramon Diego Mateo Kwame Kofi
    Tomasz Jakub Filip Luca Matteo Nico Wessel Olaf Hugo Otis Job Siem Boaz Fedde Rens Twan Wouter`),
  v: words(`
    Lotte Noor Yara Amira Iris Bo Anouk Fleur Emma Sophie Julia Eva Lisa Sanne Femke Maud Roos Fenna Jasmijn Nina Isa
    Lieke Evi Tess Amber Demi Kim Naomi Celine Chantal Michelle Romy Britt Silke Merel Wies Jente Pleun Hanna Marit Nienke
    Fatima Aisha Salma Meryem Nour Samira Zeynep Elif Aylin Ecem Selin Esra Priya Anjali Shanti Chaima Imane Hajar Ines
    Lina Maya Mila Zofia Kasia Giulia Chiara Ama Abena Jada Keira Lynn Senna Vera Linde Sterre Tirza Rosalie Carlijn`),
}

const FAMILY = words(
  `
  Kuipers, van Dijk, Smit, de Groot, Jansen, El Amrani, Yilmaz, Hendriks, Mahabir, Bakker, Willems, Vos, Mol, Prins, Visser,
  de Vries, van den Berg, Bos, Mulder, de Boer, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der Meer, van der Linden,
  Kok, Jacobs, de Haan, Vermeulen, van den Heuvel, van der Veen, van den Broek, de Bruijn, van der Heijden, Schouten, van Beek,
  Willemsen, van Vliet, van de Ven, Hoekstra, Maas, Verhoeven, Koster, van Dam, van der Wal, Blom, Huisman, Peeters, de Jong,
  Kuiper, van Leeuwen, Kramer, van den Bosch, Postma, Timmermans, Bosman, Molenaar, Groen, Gerritsen, Post, Wolters, Martens,
  van Loon, Jonker, Verbeek, Kroon, Roos, Veenstra, Scholten, Boersma, Prinsen, van Wijk, Hermans, Kuijpers, Peters, van Doorn,
  ter Horst, ten Cate, in 't Veld, van Rijn, den Hartog, Evers, Sanders, Zwart, Bouwman, Terpstra, Smeets, Aalbers, Bouzid,
  El Idrissi, Benali, Amrani, Haddad, Ouali, Chaoui, Kaya, Demir, Aydin, Arslan, Celik, Öztürk, Ramdin, Jagroep, Ramlal, Baldew,
  Owusu, Mensah, Boateng, Nowak, Kowalski, Wójcik, Rossi, Moretti, Silva, Pereira, Martina, Maduro, Nguyen, Tran, Wong, Lim
  `,
  /\s*,\s*/,
)
